"""The views: their tabs, and the question each of them answers (its h1)."""

TEXTS: dict[str, tuple[str, str]] = {
    "app": ("تحالُف", "Tahaluf"),
    "app.claim": (
        "من في أي تحالف، منذ متى، ماذا يفعل، وبحسب مَن؟",
        "Who is in which alliance, since when, doing what, according to whom?",
    ),
    "overview.tab": ("الخلاصة", "Overview"),
    "overview.question": (
        "ماذا تقول النصوص، وما الجديد منذ زيارتك الأخيرة؟",
        "What do the texts say, and what is new since your last visit?",
    ),
    "timeline.tab": ("التسلسل الزمني", "Timeline"),
    "timeline.question": (
        "ماذا جرى ومتى، ومنذ متى تُذكر كل دولة في كل تحالف؟",
        "What happened when, and since when is each state reported in each alliance?",
    ),
    "map.tab": ("الخريطة", "Map"),
    "map.question": (
        "أين جرى ذلك، ومن فعل ماذا تجاه من؟",
        "Where, and who did what towards whom?",
    ),
    "alliances.tab": ("التحالفات", "Alliances"),
    "alliances.question": (
        "من في أي تحالف، بأي صفة، وبحسب مَن؟",
        "Who is in which alliance, in what role, and according to whom?",
    ),
    "country.tab": ("ملف الدولة", "Country file"),
    "country.question": (
        "ماذا يُقال عن هذه الدولة، وماذا قالت هي؟",
        "What is said of this state, and what has it said itself?",
    ),
    "statements.tab": ("التصريحات", "Statements"),
    "statements.question": (
        "من قال ماذا ومتى، وعن أي طريق وصلنا؟",
        "Who said what and when, and by what route did it reach us?",
    ),
    "articles.tab": ("النصوص", "Articles"),
    "articles.question": ("ماذا يقول النص نفسه؟", "What does the text itself say?"),
    "accuracy.tab": ("دقة القراءة", "Reading accuracy"),
    "accuracy.question": (
        "إلى أي حدّ أصاب البرنامج في قراءة النصوص؟",
        "How well did the program read the texts?",
    ),
    "brief.tab": ("الموجز", "Brief"),
    "brief.question": (
        "ماذا جمعتَ، وكيف تأخذه معك؟",
        "What have you collected, and how do you take it away?",
    ),
    "dictionary.tab": ("دليل البيانات", "Data dictionary"),
    "dictionary.question": (
        "ما الجداول، وما معنى كل عمود؟",
        "Which tables are there, and what does each column mean?",
    ),
}
