[assembly: System.Runtime.CompilerServices.InternalsVisibleTo("reportlint")]
