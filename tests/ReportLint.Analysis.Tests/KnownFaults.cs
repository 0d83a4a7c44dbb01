using System.Collections.Frozen;

namespace ReportLint.Analysis.Tests;

/// <summary>Generated reports of which the linter says too much or too little, and why. None may be added without its reason; what is mended goes.</summary>
internal static class KnownFaults
{
    private const string Command = "npm run generate -- ";

    private static readonly (string Why, string[] Reports)[] All =
    [
        (
            "A list of contents that names a section otherwise than the form is not seen as one: its entries count as headings.",
            [
                "--seed 102 --layout aligned --version 2019 --form utf8-crlf --defect section-renamed --defects 1",
                "--seed 102 --layout tab --version 2019 --form utf8-crlf --defect section-renamed --defects 1",
                "--seed 102 --layout cell-lines --version 2019 --form utf8-crlf --defect section-renamed --defects 1",
                "--seed 102 --layout loose-pipe --version 2019 --form utf8-crlf --defect section-renamed --defects 1",
                "--seed 102 --layout running-text --version 2019 --form utf8-crlf --defect section-renamed --defects 1",
                "--seed 102 --layout word-cells --version 2019 --form utf8-crlf --defect section-renamed --defects 1",
                "--seed 102 --layout aligned-pages --version 2019 --form utf8-crlf --defect section-renamed --defects 1",
                "--seed 1066 --layout cell-lines --version 2021 --form utf8-bom --defect section-renamed,label-glued --defects 2",
                "--seed 1112 --layout aligned-pages --version 2019 --form gb18030 --defect section-renamed,number-two --defects 2",
                "--seed 1120 --layout cell-lines --version 2021 --form utf8 --defect section-renamed,row-removed --defects 2",
                "--seed 1139 --layout gfm --version 2021 --form gb18030 --defect section-renamed,label-shifted,cell-unit --defects 3",
                "--seed 1171 --layout tab --version 2021 --form utf8-bom --defect section-renamed,column-doubled,label-cut --defects 3",
                "--seed 1176 --layout running-text --version 2021 --form utf8 --defect section-renamed,cell-unit --defects 2",
            ]),
        (
            "A row that is missing is taken to be there, as a part of the label of a group.",
            [
                "--seed 1075 --layout aligned --version 2019 --form utf8 --defect row-removed,label-shifted --defects 2",
            ]),
        (
            "A report of 2019 in running text that lacks a section, or has a row twice or not at all, is read by the form of 2021.",
            [
                "--seed 1196 --layout running-text --version 2019 --form utf8-crlf --defect section-removed,year-title,column-doubled --defects 3",
                "--seed 1199 --layout running-text --version 2019 --form utf8 --defect section-removed,year-to,label-glued --defects 3",
            ]),
        (
            "A first figure that is glued to its label, in columns aligned by blanks, is claimed to be blank.",
            [
                "--seed 128 --layout aligned --version 2019 --form gb18030-crlf --defect label-glued --defects 1",
                "--seed 129 --layout aligned --version 2021 --form utf8 --defect label-glued --defects 1",
                "--seed 128 --layout aligned-pages --version 2019 --form gb18030-crlf --defect label-glued --defects 1",
                "--seed 129 --layout aligned-pages --version 2021 --form utf8 --defect label-glued --defects 1",
                "--seed 1002 --layout aligned --version 2019 --form utf8-crlf --defect label-glued,cell-blank --defects 2",
                "--seed 1006 --layout aligned --version 2021 --form utf8-crlf --defect date-from,label-glued --defects 2",
                "--seed 1099 --layout aligned --version 2019 --form gb18030 --defect column-removed,label-glued --defects 2",
                "--seed 1135 --layout aligned --version 2021 --form gb18030 --defect year-to,label-glued --defects 2",
                "--seed 1189 --layout aligned --version 2021 --form utf8-crlf --defect column-doubled,label-glued --defects 2",
            ]),
    ];

    public static FrozenSet<string> Commands { get; } = All.SelectMany(static f => f.Reports).Select(static r => Command + r).ToFrozenSet(StringComparer.Ordinal);
}
