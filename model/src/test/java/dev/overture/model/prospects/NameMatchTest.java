package dev.overture.model.prospects;

import static org.assertj.core.api.Assertions.assertThat;

import dev.overture.model.prospects.NameMatch.Found;
import dev.overture.model.prospects.NameMatch.Verdict;
import dev.overture.model.prospects.NameMatch.Wanted;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NameMatchTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Ada         | Fake          | Ada            | Fake             | MATCH
            ADA         | fake          | ada            | FAKE             | MATCH
            Ada         | Fake          | Fake           | Ada              | MATCH
            Ada         | Fake          | Ada Maria      | Fake             | MATCH
            Ada M.      | Fake          | Ada            | Fake             | MATCH
            A.          | Fake          | Ada            | Fake             | MATCH
            Ada         | F.            | Ada            | Fake             | MATCH
            Dr. Ada     | Fake, MBA     | Ada            | Fake             | MATCH
            Ada         | Fake          | Prof. Dr. Ada  | Fake PhD         | MATCH
            𝐀𝐝𝐚         | 𝗙𝗮𝗸𝗲          | Ada            | Fake             | MATCH
            Ada 🚀      | Fake          | Ada            | Fake             | MATCH
            René        | Müller        | Rene           | Mueller          | MATCH
            Jurgen      | Grosse        | Jürgen         | Größe            | MATCH
            Søren       | Łuczak        | Soren          | Luczak           | MATCH
            Iris        | Fake          | IRIS           | FAKE             | MATCH
            Anna-Lena   | Fake          | Annalena       | Fake             | MATCH
            Anna        | Fake          | Anna-Lena      | Fake-Miller      | MATCH
            Ada         | van der Fake  | Ada            | Fake             | MATCH
            Ada         | O'Brien       | Ada            | O’Brien          | MATCH
            Alex        | Fake          | Alexander      | Fake             | MATCH
            Marc        | Meier         | Mark           | Meyer            | MATCH
            Иван        | Петров        | Ivan           | Petrov           | MATCH
            Ada Fake    |               | Ada            | Fake             | MATCH
            Ada         |               | Ada            | Fake             | MATCH
                        |               | Ada            | Fake             | MATCH
            Ada         | Fake          |                |                  | MATCH
            Ada         | Fake          | LinkedIn       | Member           | MATCH
            Ada         | Fake          | Ada            |                  | MATCH
            Ada         | Fake          | Bob            | Fake             | NAME_DIFFERS
            Ada         | Fake          | Ada            | Miller           | NAME_DIFFERS
            Ada         | Fake          | Bob            | Miller           | NAME_DIFFERS
            Ada         |               | Bob            | Fake             | NAME_DIFFERS
            Ada         | de Fake       | Bob            | de Miller        | NAME_DIFFERS
            John        | Smith         | John           | Johnson          | NAME_DIFFERS
            """)
    void comparesNamesWhereTheSlugSaysNothing(
            @Nullable String first,
            @Nullable String last,
            @Nullable String foundFirst,
            @Nullable String foundLast,
            Verdict expected) {
        assertThat(NameMatch.judge(new Wanted(null, first, last), new Found("some-slug", foundFirst, foundLast)))
                .isEqualTo(expected);
        assertThat(NameMatch.judge(
                        new Wanted(url("ACoFAKE0000000042"), first, last), new Found("s", foundFirst, foundLast)))
                .isEqualTo(expected);
    }

    @Test
    void refusesAnotherSlugEvenUnderTheSameName() {
        assertThat(NameMatch.judge(new Wanted(url("ada-fake"), "Ada", "Fake"), new Found("ada-fake-2", "Ada", "Fake")))
                .isEqualTo(Verdict.SLUG_DIFFERS);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            ada-fake,    ADA-Fake
            jürgen,      J%C3%BCrgen
            jürgen,      jürgen
            ada-fake,    ACoFAKE0000000042
            """)
    void takesOtherSpellingsOfTheSlugAndIdsInItsPlace(String asked, String found) {
        assertThat(NameMatch.judge(new Wanted(url(asked), "Ada", "Fake"), new Found(found, "Ada", "Fake")))
                .isEqualTo(Verdict.MATCH);
    }

    @Test
    void takesAMissingSlugForNoContradiction() {
        assertThat(NameMatch.judge(new Wanted(url("ada-fake"), "Ada", "Fake"), new Found(null, "Ada", "Fake")))
                .isEqualTo(Verdict.MATCH);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            Ada,  Miller, MATCH
            Bob,  Fake,   MATCH
            Bob,  Miller, NAME_DIFFERS
            """)
    void trustsTheSameSlugUnlessTheWholeNameDiffers(String first, String last, Verdict expected) {
        assertThat(NameMatch.judge(new Wanted(url("ada-fake"), "Ada", "Fake"), new Found("ada-fake", first, last)))
                .isEqualTo(expected);
    }

    private static LinkedInUrl url(String slug) {
        return LinkedInUrl.parse("linkedin.com/in/" + slug).orElseThrow();
    }
}
