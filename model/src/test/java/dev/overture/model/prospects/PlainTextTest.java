package dev.overture.model.prospects;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlainTextTest {

    @ParameterizedTest
    @CsvSource(textBlock = """
            Ada Fake,           Ada Fake
            𝐀𝐧𝐧𝐚,               Anna
            𝗔𝗻𝗻𝗮 𝙁𝙖𝙠𝙚,          Anna Fake
            𝓐𝓷𝓷𝓪,               Anna
            𝒜𝓃𝓃𝒶 ℱ𝒶𝓀ℯ,          Anna Fake
            𝕬𝖓𝖓𝖆,               Anna
            𝔸𝕟𝕟𝕒 ℂ,             Anna C
            𝙰𝚗𝚗𝚊 𝟒𝟚,            Anna 42
            Ⓐⓝⓝⓐ,               Anna
            🅰🅽🅽🅰,               ANNA
            🅐🅝🅝🅐,               ANNA
            🄰🄽🄽🄰,               ANNA
            Ａｎｎａ，,             Anna，
            𝗥𝗲𝗻𝗲́,               René
            Jürgen Größe,       Jürgen Größe
            Ng Việt ﬁne ½ ™,    Ng Việt ﬁne ½ ™
            Анна 安娜 آنا,       Анна 安娜 آنا
            Anna 🚀,            Anna 🚀
            """)
    void makesOrnamentalLettersPlainAndLeavesTheRest(String written, String plain) {
        assertThat(PlainText.of(written)).isEqualTo(plain);
    }
}
