package dev.overture.model.prospects;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LinkedInUrlTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://www.linkedin.com/in/ada-fake",
                "http://www.linkedin.com/in/ada-fake/",
                "linkedin.com/in/ada-fake",
                "//linkedin.com/in/ada-fake",
                "www.linkedin.com/in/ada-fake",
                "HTTPS://WWW.LINKEDIN.COM/IN/ADA-FAKE",
                "https://de.linkedin.com/in/ada-fake",
                "https://www.linkedin.com:443/in/ada-fake",
                "https://www.linkedin.com/in/ada-fake/de",
                "https://www.linkedin.com/in/ada-fake/en-us?trk=x",
                "https://www.linkedin.com/in/ada-fake?miniProfileUrn=urn%3Ali",
                "https://www.linkedin.com/in/ada-fake#about",
                "https://www.linkedin.com/in/ada-fake/details/experience/",
                "https://www.linkedin.com/in/%61da-fake",
                "https://www.linkedin.com/pub/ada-fake",
                "https://www.linkedin.com/mwlite/in/ada-fake",
                "https://www.linkedin.com/comm/in/ada-fake",
                "  https://www.linkedin.com/in/ada-fake ,",
                "<https://www.linkedin.com/in/ada-fake>",
                "\uFEFFhttps://www.linkedin.com//in//ada-fake",
            })
    void givesEverySpellingTheSameAddress(String written) {
        LinkedInUrl url = LinkedInUrl.parse(written).orElseThrow();

        assertThat(url).isEqualTo(new LinkedInUrl(LinkedInUrl.Kind.VANITY, "ada-fake"));
        assertThat(url.canonical()).isEqualTo("https://www.linkedin.com/in/ada-fake");
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            linkedin.com/in/J%C3%BCrgen-Gr%C3%B6%C3%9Fe,                            jürgen-größe
            linkedin.com/in/ju%CC%88rgen,                                           jürgen
            linkedin.com/in/j%25C3%25BCrgen,                                        jürgen
            linkedin.com/in/JÜRGEN,                                                 jürgen
            linkedin.com/in/IRIS,                                                   iris
            linkedin.com/in/%D0%B8%D0%B2%D0%B0%D0%BD-12,                            иван-12
            linkedin.com/pub/ada-fake/1/2b/3c4,                                     ada-fake-3c402b1
            linkedin.com/in/acoustic-fake,                                          acoustic-fake
            linkedin.com/in/ACOUSTIC-FAKE,                                          acoustic-fake
            """)
    void writesVanitySlugsInOneWay(String written, String slug) {
        assertThat(LinkedInUrl.parse(written)).contains(new LinkedInUrl(LinkedInUrl.Kind.VANITY, slug));
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            https://www.linkedin.com/in/ACoAABcDeFgHiJkLmNoPqRsTuVwXyZ0123456789,             PROVIDER_ID,     ACoAABcDeFgHiJkLmNoPqRsTuVwXyZ0123456789
            https://www.linkedin.com/in/ACoFAKE0000000042/,                                   PROVIDER_ID,     ACoFAKE0000000042
            https://www.linkedin.com/in/ACwAABcDeFgHiJkLmNoPqRsTuVwXyZ,                       SALES_NAVIGATOR, ACwAABcDeFgHiJkLmNoPqRsTuVwXyZ
            'https://www.linkedin.com/sales/lead/ACwAABcDeFgHiJkLm,NAME_SEARCH,x1Y?_ntb=abc', SALES_NAVIGATOR, ACwAABcDeFgHiJkLm
            https://www.linkedin.com/sales/people/ACwAABcDeFgHiJkLm%2CNAME_SEARCH%2Cx1Y,      SALES_NAVIGATOR, ACwAABcDeFgHiJkLm
            """)
    void keepsTheLettersOfIdsAsTheyAre(String written, LinkedInUrl.Kind kind, String id) {
        LinkedInUrl url = LinkedInUrl.parse(written).orElseThrow();

        assertThat(url).isEqualTo(new LinkedInUrl(kind, id));
        assertThat(LinkedInUrl.parse(url.canonical())).contains(url);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "ada-fake",
                "ada@example.org",
                "https://www.linkedin.com/",
                "https://www.linkedin.com/in/",
                "https://www.linkedin.com/company/nowhere",
                "https://www.linkedin.com/school/nowhere",
                "https://www.linkedin.com/feed/update/urn:li:activity:1",
                "https://www.linkedin.com/sales/company/123",
                "https://www.linkedin.com/sales/lead/",
                "https://www.linkedin.com/in/%C3%28",
                "https://www.linkedin.com/in/ada fake",
                "https://www.linkedin.com/in/a@b",
                "https://notlinkedin.com/in/ada-fake",
                "https://linkedin.com.example.org/in/ada-fake",
                "https://example.org/linkedin.com/in/ada-fake",
                "ftp://linkedin.com/in/ada-fake",
                "https://user@linkedin.com/in/ada-fake",
            })
    void refusesWhatIsNoPerson(String written) {
        assertThat(LinkedInUrl.parse(written)).isEmpty();
    }
}
