"""Texts of the view Articles."""

TEXTS: dict[str, tuple[str, str]] = {
    "articles.aid": (
        "النصوص كما كُتبت، وفوقها ما قرأه البرنامج. البحث لا يفرّق بين الهمزات ولا "
        "بين ة وه، ويجد الكلمة بسوابقها ولواحقها.",
        "The texts as they were written, with what the program read marked upon them. "
        "The search ignores hamza, ة/ه and vowel signs, and finds a word with its "
        "prefixes and endings.",
    ),
    "articles.search": ("ابحث في النصوص", "Search the texts"),
    "articles.search_hint": (
        'كلمات، أو عبارة بين علامتَي "تنصيص"',
        'Words, or a phrase in "quotation marks"',
    ),
    "articles.list_title": ("النصوص", "Articles"),
    "articles.list_aid": (
        "الأحدث أولًا؛ ما لا تاريخ له في الآخر.",
        "The newest first; what has no date comes last.",
    ),
    "articles.found_title": ("نتائج البحث عن «{asked}»", "Found for “{asked}”"),
    "articles.found_aid": (
        "الأكثر مواضعَ أولًا؛ تحت كل عنوان أول موضع.",
        "The most hits first; under each headline its first hit.",
    ),
    "articles.not_found": (
        "لا نص فيه «{asked}». جرّب كلمة واحدة، أو صيغة أقصر منها.",
        "No text has “{asked}”. Try a single word, or a shorter form of it.",
    ),
    "articles.back": ("كل النصوص", "All articles"),
    "articles.gone": (
        "النص الذي يسمّيه الرابط ليس في هذه اللقطة.",
        "The article this link names is not in this snapshot.",
    ),
    "articles.marks": ("ما يُعلَّم في النص", "What is marked in the text"),
    "articles.facts_title": (
        "ما قرأه البرنامج في هذا النص",
        "What the program read here",
    ),
    "articles.facts_aid": (
        "بترتيب وروده في النص.",
        "In the order of the text.",
    ),
    "articles.text_aid": (
        "النص كما ورد؛ العلامات من عندنا، وروابطه وصوره معطّلة.",
        "The text as scraped; the marks are ours, its links and pictures are dead.",
    ),
    "articles.column.kind": ("النوع", "Kind"),
    "articles.column.fact": ("الواقعة", "Fact"),
    "articles.column.words": ("بلفظ النص", "In the text's words"),
    "articles.column.hits": ("مواضع", "Hits"),
    "articles.column.facts": ("وقائع", "Facts"),
    "fact.country": ("دولة", "State"),
    "fact.alliance": ("تحالف", "Alliance"),
    "fact.person": ("شخص", "Person"),
    "fact.organization": ("منظمة", "Organisation"),
    "fact.armed_group": ("جماعة مسلحة", "Armed group"),
    "fact.place": ("مكان", "Place"),
    "fact.membership": ("عضوية", "Membership"),
    "fact.aspect": ("وصف تحالف", "About an alliance"),
    "fact.event": ("حدث", "Event"),
    "fact.statement": ("قول منسوب", "Statement"),
    "fact.quantity": ("عدد", "Number"),
}
