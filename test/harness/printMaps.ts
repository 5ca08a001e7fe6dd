/** Maps in scripts that the examples are not written in, for whatever draws them. */
export const printMaps = {
  arabic: `persona sara "سارة العتيبي" {
  quote: "لا وقت لدي للانتظار"
}
journey ar "رحلة طلب البقالة" {
  personas: @sara
  scenario: "أول طلب للبقالة عبر الإنترنت (2024) مع تطبيق App"
  stage hear "السماع عنه" {
    touchpoint a "تسمع من صديقة" {
      does: "تقرأ إعلانًا في الصحيفة: خصم 20% اليوم"
      thinks: "هَلْ هذا مُفيدٌ حقًّا؟"
      feels: +1 "فضول"
    }
    touchpoint b "تقارن «الأسعار» في Google Maps ثم تختار" {
      feels: -2 "محبطة"
      pain p "الدفع هو الجزء المؤلم" { severity: 4 }
    }
  }
}
`,
  japanese: `persona yuki "佐藤 雪" {
  quote: "夜、腰が痛くて目が覚めます。"
}
journey ja "腰にやさしいマットレスを見つけるまで" {
  personas: @yuki
  scenario: "毎晩よく眠れず、整形外科で勧められたマットレスを調べ始める。"
  stage hear "眠れない夜" {
    touchpoint a "寝る前に広告を見る" {
      does: "スマートフォンで「腰痛 マットレス」を検索する"
      thinks: "これは私のことかも…？①②③"
      feels: +1 "興味"
    }
    touchpoint b "口コミを比べる" {
      feels: -2 "迷う"
    }
  }
}
`,
  emoji: `persona zoe "Zoë Müller 👩‍💻" {
  quote: "→ ✓ ✗ ★ ☆ ● ■ ① … — “quotes” € £ ¥ ₩ ₹ × ÷ ≈ ≠ ≤ ≥ ∞ ½ № ™"
}
journey emoji "Party 🎉😀👍🏽 👨‍👩‍👧‍👦 🇰🇷 1️⃣ ❤️ at Žluťoučký kůň" {
  personas: @zoe
  scenario: "Ελληνικά, Русский, Tiếng Việt, हिन्दी में पाठ"
  stage s "Łódź" {
    touchpoint a "Smiles" {
      does: "waffles AV To ‹x›"
      feels: +1 "🙂"
    }
    touchpoint b "Frowns" {
      feels: -1 "😡 angry"
    }
  }
}
`,
} as const;
