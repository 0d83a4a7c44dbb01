namespace ReportLint.Generator;

/// <summary>The vocabulary of the generated reports. All bodies and sentences are invented; {Y} is the year, {Y-1} and {Y+1} its neighbours, {N} a number.</summary>
internal static class Phrases
{
    public static readonly string[] Places = ["青禾县", "临澜市", "云汀区", "苇泽县", "南栀区", "东篱市", "白芷镇", "望溪县", "槿川市", "鹿鸣街道", "杉湾镇", "砚池区"];

    /// <summary>A kind of body and how it calls itself.</summary>
    public static readonly (string Name, string Self)[] Bodies =
    [
        ("水利局", "我局"), ("农业农村局", "我局"), ("教育局", "我局"), ("财政局", "我局"), ("市场监督管理局", "我局"), ("文化和旅游局", "本机关"), ("统计局", "我局"),
        ("林业局", "本机关"), ("交通运输局", "我局"), ("卫生健康委员会", "我委"), ("民政局", "我局"), ("住房和城乡建设局", "我局"), ("人民政府办公室", "我办"), ("应急管理局", "本单位"),
    ];

    public static readonly string[] Topics =
    [
        "河道管护", "灌区改造", "义务教育招生", "惠农补贴发放", "食品抽检", "校车安全", "老旧管网更新", "公园绿地养护", "农机安全", "图书借阅", "防汛备汛", "困难群众救助",
        "公共停车", "古树保护", "乡村道路养护", "消防通道整治", "价格监测", "节水宣传", "家庭医生签约", "职业技能培训", "社区食堂", "危房排查", "公交线路调整", "种子质量检查",
    ];

    public static readonly string[] Channels = ["门户网站", "政务新媒体账号", "办事大厅电子屏", "社区公告栏", "便民服务手册", "广播小喇叭", "图书馆查阅点", "档案馆查阅点", "村务公开栏"];

    public static readonly string[] Means = ["对照目录逐项核对", "由专人逐条登记", "先拟稿再会商", "按月列出清单", "按季度通报进度", "发布前由两人复核", "与业务股室共同研究", "请法律顾问把关", "以问答方式编写", "配上图表和短片"];

    public static readonly string[] Effects = ["群众查找更加方便", "办理时间有所缩短", "重复咨询明显减少", "口径保持一致", "差错得到及时改正", "栏目更加清楚", "基层负担没有增加", "资料可以随时调阅", "责任落到了岗位"];

    /// <summary>Behind the title: why this report is written. The first number of placeholders is the year.</summary>
    public static readonly string[] Openings =
    [
        "依照《中华人民共和国政府信息公开条例》的要求，{body}编制并公布{Y}年度政府信息公开工作年度报告。",
        "现将{body}{Y}年政府信息公开工作年度报告公布如下，请社会各界监督。",
        "本报告由{body}按照统一格式编写，分为六个部分。",
        "为方便公众了解有关情况，{body}写成本报告，并附各项统计数据。",
    ];

    public static readonly string[] Periods =
    [
        "本报告所列数据的统计期限自{from}起至{to}止。",
        "报告中的统计数据，统计期限为{from}至{to}。",
        "本报告的统计期限为{from}—{to}。",
        "文中所列数据统计期限从{from}开始到{to}截止。",
        "所列数据的统计时间自{from}至{to}。",
    ];

    public static readonly string[] Contacts =
    [
        "如对内容有疑问，可与{body}联系（地址：{place}听雨路{N}号，电话：0000-5550{N}）。",
        "公众可到{place}政务服务中心{N}号窗口查阅本报告。",
        "本报告的电子版可以在{body}的网站上下载。",
    ];

    /// <summary>Sentences about the year's work that open with the year.</summary>
    public static readonly string[] YearSentences =
    [
        "{Y}年，{we}把{topic}作为信息公开的重点，{means}。",
        "{Y}年，{we}围绕{topic}和{topic2}公开各类信息{N}条。",
        "{Y}年度，{we}通过{channel}发布信息{N}条，{effect}。",
        "{Y}年，{we}没有发生因信息公开被追究责任的情形。",
        "{Y}年共举办业务培训{n}次，{N}人次参加。",
        "{Y}年，{we}对{channel}进行了{n}轮检查，{effect}。",
        "{Y}年，{we}就{topic}编写解读材料{n}篇。",
    ];

    /// <summary>The sentence of a subsection about applications; it repeats figures of the table.</summary>
    public static readonly string[] ApplicationSentences =
    [
        "{Y}年共收到政府信息公开申请{new}件，上年结转{carried-in}件，结转下年度继续办理{carried-out}件。",
        "{Y}年，{we}新收政府信息公开申请{new}件，办结{total}件，结转下年度{carried-out}件。",
        "{Y}年，{we}受理申请{new}件，另有上年结转{carried-in}件，办结{total}件。",
        "{Y}年，{we}共收办政府信息公开申请{new+carried-in}件（含上年结转{carried-in}件），办结{total}件，转下年度办理{carried-out}件。",
        "{Y}年新收到政府信息公开申请 {new} 件，上年结转{carried-in}件，均按《条例》办理。",
        "全年接到信息公开申请共{han:new}件，较{Y-1}年有所变化；另有{carried-out}件顺延至下年度答复。",
        "{Y}年，{we}收到公民提交的政府信息公开申请{new}件，答复{total}件（含上年度结转申请{carried-in}件，另有{carried-out}件顺延到下年度答复），均在法定期限内予以答复。",
        "{Y}年，热线收到信息公开申请咨询{N}件，{we}新收政府信息公开申请{new}件，其中网上申请{n}件。",
        "本年收到政府信息公开申请{new}件，上一年收到申请{N}件，申请人提出行政许可申请{N}件不计在内。",
        "{Y}年，{we}收到政府信息公开申请{new}件，通过政务热线受理群众诉求{N}件，按期答复建议提案{n}件。",
        "收到和处理申请的情况见第三部分，其中新收{new}件，结转下年度{carried-out}件。",
    ];

    public static readonly string[] Publications = ["发布日期：{Y+1}-01-{day}", "公布时间：{Y+1}年1月{day}日 信息来源：{body}", "{body}{Y+1}年1月{day}日印发"];

    public static readonly string[] Fillers =
    [
        "{means}，{effect}。",
        "在{topic}方面，{means}，{effect}。",
        "围绕{topic}，通过{channel}公开信息{N}条。",
        "针对{topic}中问得最多的{n}个问题，{we}在{channel}作了集中答复。",
        "{we}把{topic}、{topic2}列入公开目录，{means}。",
        "{channel}上的{topic}栏目更新{N}次，{effect}。",
        "对涉及{topic}的{n}项事项，{we}补充了办理依据、流程和时限。",
        "{we}邀请{n}名群众代表座谈，听取对{topic}的意见。",
        "关于{topic2}的答复稿{means}，{effect}。",
        "{we}整理了{topic}的常用表格{n}份，放在{channel}供下载。",
        "{we}重点抓好三项工作：一是{means}；二是充实{channel}；三是开展培训。",
        "公开目录分为四个部分：机构信息、财务信息、人员信息和办事指南。",
        "公开专栏由{topic}、{topic2}等六个部分组成。",
    ];

    public static readonly string[] Problems =
    [
        "一是{topic}的公开内容还不够细，群众看不明白。",
        "二是{channel}的更新不够及时。",
        "三是经办人员更换较多，业务还不熟练。",
        "主要问题是{topic}与{topic2}的信息分散，查找不便。",
        "{we}在{topic}方面的解读形式单一，图表较少。",
    ];

    public static readonly string[] Plans =
    [
        "{Y+1}年，{we}将补充{topic}的公开内容，{means}。",
        "下一步，{we}将完善{channel}，安排专人值守。",
        "{Y+1}年，将开展培训{n}次，重点讲解{topic}。",
        "今后，{we}将把{topic}与{topic2}合并成一个专栏。",
    ];

    public static readonly string[] Others =
    [
        "{Y}年，{we}没有收取信息处理费。",
        "{we}没有其他需要报告的事项。",
        "{Y}年度，{we}按照收费标准发出收费通知{n}件。",
        "无。",
    ];

    /// <summary>Sentences that name another year on purpose.</summary>
    public static readonly string[] OtherYears =
    [
        "与{Y-1}年相比，{topic}的信息增加{N}条。",
        "根据某政办〔{Y-1}〕{n}号文件，{we}调整了{topic}栏目。",
        "《条例》自2019年5月15日起施行，{we}一直照办。",
        "按照《{Y-1}年{topic}工作要点》，{we}补齐了目录。",
        "{Y-1}年以来，{we}持续改进{channel}。",
        "{Y+1}年，{we}将继续做好{topic}工作。",
        "本报告于{Y+1}年1月{n}日印发。",
        "{Y-1}年公开{topic}信息{n}条，{Y}年公开{N}条。",
    ];

    public static readonly (string Id, string[] Titles)[] Subsections =
    [
        ("active", ["主动公开", "主动公开情况"]),
        ("applications", ["依申请公开", "依申请公开情况"]),
        ("management", ["政府信息管理", "信息管理情况"]),
        ("platform", ["平台建设", "政府信息公开平台建设"]),
        ("supervision", ["监督保障", "监督保障情况"]),
    ];
}
