/** The page that `/encoding/utf8` answers with: short sentences of our own in many scripts. */
export const scriptsPage = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<title>Unicode Demo</title>
</head>
<body>
<h1>Unicode Demo</h1>
<pre>
The letter is on its way, or a word of it, in many scripts:

Latin       Der Brief ist unterwegs. La lettre est déjà partie. Dopis je na cestě.
            Bréfið er á leiðinni. Mektup yolda, şimdiden iyi günler. Thư đang trên đường.
Greek       Το γράμμα είναι καθ’ οδόν.
Cyrillic    Письмо уже в пути. Писмото е на път. Лист уже їде.
Armenian    Նամակը ճանապարհին է։
Georgian    წერილი გზაშია.
Hebrew      המכתב בדרך.
Arabic      الرسالة في الطريق.
Devanagari  पत्र रास्ते में है।
Tamil       கடிதம் வந்து கொண்டிருக்கிறது.
Thai        จดหมายกำลังเดินทาง
Amharic     ደብዳቤው በመንገድ ላይ ነው።
Chinese     信已经在路上了。 信已經在路上了。
Japanese    手紙は届く途中です。 テガミ
Korean      편지가 가는 중입니다.
Cherokee    ᎪᏪᎵ
Runes       ᛒᚱᛖᚠ
Braille     ⠇⠑⠞⠞⠑⠗

Bytes per letter   a 1    é 2    € 3    𝄞 4
Combined           e + ◌́ = é    n + ◌̃ = ñ    a + ◌̊ = å
Punctuation        “double” ‘single’ „low“ «angle» – — … ‰ † ‡ § ¶
Money              ¢ £ ¥ € ₤ ₩ ₪ ₫ ₱ ₴ ₹ ₺ ₽
Mathematics        ∀x ∈ ℝ: ⌈x⌉ = −⌊−x⌋,  ∑ 1/n² = π²/6,  A ⊂ B ⇒ B ∖ A ≠ ∅,  √2 ≈ 1.414
Phonetics          /ˈlɛtə/  /lɛtʁ/  /pʲɪsʲˈmo/
Arrows             ← ↑ → ↓ ↔ ↩ ⇄ ⟳
Timetable          ┌────────┬──────────┐
                   │ 08:15  │ Zürich   │
                   ├────────┼──────────┤
                   │ 09:40  │ Malmö    │
                   └────────┴──────────┘
Shades             ░░▒▒▓▓██  ▁▂▃▄▅▆▇█
</pre>
</body>
</html>
`
