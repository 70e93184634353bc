"""Rolls of the forms that minutes use, of invented places and persons, and who stands on them."""

# Each row: what the form is, the text, the entries.
ROLLS = [
    ("names behind a label", "出席：张志远、李秋明、王海", ["present 张志远", "present 李秋明", "present 王海"]),
    (
        "names padded with blanks inside, two blanks between",
        "出 席： 张 帆  李秋明  王 海\n 周小鱼  吴 凡",
        ["present 张帆", "present 李秋明", "present 王海", "present 周小鱼", "present 吴凡"],
    ),
    ("single blanks inside and between", "出席：张 三 李 四 王 五", ["present 张三", "present 李四", "present 王五"]),
    ("em spaces", "列\u3000席：陈\u3000墨\u3000\u3000赵晓川", ["in_attendance 陈墨", "in_attendance 赵晓川"]),
    (
        "a name and a label on lines of their own",
        "出席人员\n张志远\n李秋明\n列席人员\n王海\n",
        ["present 张志远", "present 李秋明", "in_attendance 王海"],
    ),
    (
        "unit and name a line",
        "列席：\n县司法局 陈五福\n县审计局  刘敏\n望江镇 何大川",
        ["in_attendance 陈五福 县司法局", "in_attendance 刘敏 县审计局", "in_attendance 何大川 望江镇"],
    ),
    (
        "a table that became tabs",
        "列席：\n县司法局\t陈五福\t县审计局\t刘敏\n望江镇\t何大川",
        ["in_attendance 陈五福 县司法局", "in_attendance 刘敏 县审计局", "in_attendance 何大川 望江镇"],
    ),
    (
        "units in running text, one for several names",
        "列席：发改局周敏，教体局吴启明、郑玉，退役军人事务局孙浩，青石镇冯涛。",
        [
            "in_attendance 周敏 发改局",
            "in_attendance 吴启明 教体局",
            "in_attendance 郑玉 教体局",
            "in_attendance 孙浩 退役军人事务局",
            "in_attendance 冯涛 青石镇",
        ],
    ),
    (
        "numbered groups",
        "列席：\n（一）邀请列席：钱伯安、褚云\n（二）政府办：卫东升、蒋琪\n（三）财政局沈从军，云溪集团韩冬",
        [
            "in_attendance 钱伯安",
            "in_attendance 褚云",
            "in_attendance 卫东升 政府办",
            "in_attendance 蒋琪 政府办",
            "in_attendance 沈从军 财政局",
            "in_attendance 韩冬 云溪集团",
        ],
    ),
    (
        "leave with a reason",
        "出席：张志远\n请 假： 高大成 （ 赴省城参加会议 ）、徐静（病假）",
        ["present 张志远", "absent 高大成 - - 赴省城参加会议", "absent 徐静 - - 病假"],
    ),
    (
        "a reason without brackets",
        "请假：高大成因公出差、徐静 在外学习",
        ["absent 高大成 - - 因公出差", "absent 徐静 - - 在外学习"],
    ),
    ("record keeper", "记 录： 杨柳青", ["recorder 杨柳青"]),
    ("record keepers with another label", "记录人：杨柳青、马可", ["recorder 杨柳青", "recorder 马可"]),
    ("a joint label", "列席：区发改局、区统计局郑开文", ["in_attendance 郑开文 区发改局、区统计局"]),
    (
        "posts in brackets behind names",
        "参加人员：张志远（县委副书记、县长）、李秋明（县委常委、副县长）\n列席：王海（县财政局局长）",
        ["present 张志远 - 县委副书记、县长", "present 李秋明 - 县委常委、副县长", "in_attendance 王海 县财政局 局长"],
    ),
    (
        "a unit in brackets",
        "列席：王海（县财政局）、周敏（云溪集团）",
        ["in_attendance 王海 县财政局", "in_attendance 周敏 云溪集团"],
    ),
    (
        "persons in brackets behind units",
        "列席单位：县财政局（王海）、县司法局（周敏）",
        ["in_attendance 王海 县财政局", "in_attendance 周敏 县司法局"],
    ),
    (
        "posts behind names, a person a line",
        "出席人员：\n张志远 县委副书记、县长\n李秋明 县委常委、常务副县长\n"
        "列席人员：\n王海 县财政局局长\n周敏 县水利局",
        [
            "present 张志远 - 县委副书记、县长",
            "present 李秋明 - 县委常委、常务副县长",
            "in_attendance 王海 县财政局 局长",
            "in_attendance 周敏 县水利局",
        ],
    ),
    (
        "posts in front of names in a roll",
        "出席：县长张志远，副县长李秋明、王海\n列席：县政府办主任周敏，县财政局局长吴启明",
        [
            "present 张志远 - 县长",
            "present 李秋明 - 副县长",
            "present 王海 - 副县长",
            "in_attendance 周敏 县政府办 主任",
            "in_attendance 吴启明 县财政局 局长",
        ],
    ),
    (
        "lists by topic, a person twice",
        "出席：张志远\n研究第一项议题时列席：县教育局王海、县财政局周敏\n研究第二、三项议题时列席：县水利局吴启明、县财政局周敏",
        [
            "present 张志远",
            "in_attendance 王海 县教育局",
            "in_attendance 周敏 县财政局",
            "in_attendance 吴启明 县水利局",
        ],
    ),
    (
        "topic headings without the word for the role",
        "出席：张志远\n参加第1项议题讨论的：县教育局 王海\n参加第2项议题讨论的：县水利局 吴启明",
        ["present 张志远", "in_attendance 王海 县教育局", "in_attendance 吴启明 县水利局"],
    ),
    (
        "units alone",
        "列席：县发改局、县财政局、县审计局、望江镇",
        [f"in_attendance - {u}" for u in ("县发改局", "县财政局", "县审计局", "望江镇")],
    ),
    (
        "units with unnamed persons",
        "列席：区发改局、区财政局主要负责人，相关部门负责人",
        ["in_attendance - 区发改局 主要负责人", "in_attendance - 区财政局 主要负责人"],
    ),
    (
        "a class of persons",
        "列席情况：区人大代表、区融媒体中心等列席会议",
        ["in_attendance - - 区人大代表", "in_attendance - 区融媒体中心"],
    ),
    (
        "an organ name that lost its person's given name",
        "列席：县司法局陈五福  县审计局 王  县水利局何川",
        [
            "in_attendance 陈五福 县司法局",
            "in_attendance 王 县审计局",
            "in_attendance 何川 县水利局",
        ],
    ),
    (
        "names of minorities",
        "出席：阿布都热合曼·吐尔逊、巴特尔、扎西顿珠、斯琴高娃、欧阳明华",
        [f"present {n}" for n in ("阿布都热合曼·吐尔逊", "巴特尔", "扎西顿珠", "斯琴高娃", "欧阳明华")],
    ),
    (
        "names that are common words",
        "出席：高峰、白云、江山、安全",
        [f"present {n}" for n in ("高峰", "白云", "江山", "安全")],
    ),
    (
        "labels for groups of persons",
        "参会人员：\n县领导：张志远、李秋明\n县政府办：王海\n各乡镇：周敏",
        [
            "present 张志远 - 县领导",
            "present 李秋明 - 县领导",
            "present 王海 县政府办",
            "present 周敏",
        ],
    ),
    (
        "the number of persons in the label",
        "出席人员（3人）：张志远、李秋明、王海\n",
        ["present 张志远", "present 李秋明", "present 王海"],
    ),
    (
        "label, time, place and chair in a head",
        "时间：2025年3月4日\n主持：张志远\n出席：李秋明、王海\n记录：周敏\n议题：一、研究防汛工作",
        [
            "present 李秋明",
            "present 王海",
            "recorder 周敏",
        ],
    ),
    (
        "labels in square brackets",
        "【出席】张志远、李秋明\n【列席】王海",
        ["present 张志远", "present 李秋明", "in_attendance 王海"],
    ),
    (
        "a roll in one line",
        "出席：张志远 李秋明 列席：王海 请假：周敏 记录：吴启明",
        [
            "present 张志远",
            "present 李秋明",
            "in_attendance 王海",
            "absent 周敏",
            "recorder 吴启明",
        ],
    ),
    (
        "a roll before the colophon",
        "列席：县司法局陈五福，县水利局何川\n\n本期发：各镇人民政府，县直各部门\n云溪县人民政府办公室 2025年3月4日印发",
        [
            "in_attendance 陈五福 县司法局",
            "in_attendance 何川 县水利局",
        ],
    ),
    ("comrade behind names", "出席：张志远同志、李秋明同志", ["present 张志远", "present 李秋明"]),
    ("ordered topics with a dash", "列席第3—5项议题：县教育局王海", ["in_attendance 王海 县教育局"]),
    ("absent without a colon", "请假  高大成\n", ["absent 高大成"]),
    (
        "leave by its grounds in the label",
        "出席：张志远\n因故请假：都 林（赴省参加培训）\n因公请假：王海\n因故缺席：周敏（病假）",
        ["present 张志远", "absent 都林 - - 赴省参加培训", "absent 王海 - - 因公", "absent 周敏 - - 病假"],
    ),
    (
        "those who did not come",
        "未出席：王海（公差）\n因故未参加：周敏（休假）",
        ["absent 王海 - - 公差", "absent 周敏 - - 休假"],
    ),
    (
        "the unit of an absent person in the note",
        "请假：王海（县财政局，公差）、周敏（县水利局）、吴启明——病假",
        ["absent 王海 县财政局 - 公差", "absent 周敏 县水利局", "absent 吴启明 - - 病假"],
    ),
    (
        "lay people by name",
        "列席：区司法局 匡小正、区法律顾问 辛 欣（律师）、区人大代表 陆平、专家学者2名",
        [
            "in_attendance 匡小正 区司法局",
            "in_attendance 辛欣 - 区法律顾问",
            "in_attendance 陆平 - 区人大代表",
            "in_attendance - - 专家学者",
        ],
    ),
    (
        "unit, name and post in columns",
        "列席：\n单位|姓名|职务\n县财政局|王海|局长\n县水利局|周敏|副局长",
        ["in_attendance 王海 县财政局 局长", "in_attendance 周敏 县水利局 副局长"],
    ),
    (
        "a post apart in front of names",
        "出席：\n县　长　　沈秋明\n副县长　　罗启明　周慕白",
        ["present 沈秋明 - 县长", "present 罗启明 - 副县长", "present 周慕白 - 副县长"],
    ),
    (
        "counties in front of names",
        "列席：云溪县 王海、苍北区 白山、各县区政府负责人",
        ["in_attendance 王海 云溪县", "in_attendance 白山 苍北区"],
    ),
    (
        "Mongolian names in cells of their own",
        "列席：旗农牧局　孟根巴特勒；旗供销社　白音布冷；旗财政局　王海、其其格",
        [
            "in_attendance 孟根巴特勒 旗农牧局",
            "in_attendance 白音布冷 旗供销社",
            "in_attendance 王海 旗财政局",
            "in_attendance 其其格 旗财政局",
        ],
    ),
    (
        "organs of a zone",
        "列席：党政办公室卓小越，纪工委裴松，工委办 李晓，综合执法队邱野",
        [
            "in_attendance 卓小越 党政办公室",
            "in_attendance 裴松 纪工委",
            "in_attendance 李晓 工委办",
            "in_attendance 邱野 综合执法队",
        ],
    ),
    (
        "two names glued to a unit",
        "列席：县教育局王海川李秋明县水利局吴启明",
        [
            "in_attendance 王海川 县教育局",
            "in_attendance 李秋明 县教育局",
            "in_attendance 吴启明 县水利局",
        ],
    ),
]
