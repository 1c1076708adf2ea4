package dev.overture.sandbox.judge;

import static dev.overture.sandbox.judge.CaseBuilder.aCase;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WrongPersonRuleTest {
    private static CaseBuilder world() {
        return aCase().person("ada", "Ada", "Lovelace")
                .person("bob", "Bob", "Martin")
                .person("will", "Will", "Smith")
                .person("anna", "Anna Maria", "Rossi")
                .person("maria", "Maria", "Rossi")
                .person("ilker", "İlker", "Çelik")
                .person("jo", "Jo", "Other")
                .person("nameless", null, null);
    }

    private static int wrong(String person, String text) {
        return world().sent(Kind.MESSAGE, person, text).judge().wrongPerson();
    }

    @Test
    void undeclaredRecipientIsWrongOnlyWhilePeopleAreDeclared() {
        assertThat(wrong("stranger", null)).isEqualTo(1);
        assertThat(aCase().sent(Kind.MESSAGE, "stranger", "Hi").judge().wrongPerson())
                .isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Hi Bob, how are you?",
                "Hi BOB how are you?",
                "Bob, how are you?",
                "Dear Bob Martin",
                "<p>Hi Bob,</p><p>hello</p>",
                "Hi <b>Bob</b>, hello",
                "Subject for Bob\nHello",
                "Merhaba İlker, nasılsın?",
                "Hi Anna Maria, hello",
                "Hi Will, hello"
            })
    void textForSomebodyElseIsWrong(String text) {
        assertThat(wrong("ada", text)).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Hi Ada, Bob Martin told me about you.",
                "Hi Ada, I met Bob.",
                "ADA! Bob here.",
                "Will you be there?",
                "I will be there. Will you?",
                "you will, bob up",
                "Best wishes, Jo",
                "Best wishes, Jo Tester",
                "Hi there, I saw Lovelace on your profile",
                "Hi Bobby, hello",
                "Hi Ada Lovelace"
            })
    void textThatNamesTheRecipientOrNobodyIsRight(String text) {
        assertThat(wrong("ada", text)).isZero();
    }

    @Test
    void peopleWhoShareNamesAreNeverMistaken() {
        assertThat(wrong("anna", "Hi Maria, hello")).isZero();
        assertThat(wrong("anna", "Dear Anna Maria Rossi")).isZero();
        CaseBuilder twins = aCase().person("bob-1", "Bob", "Martin").person("bob-2", "Bob", "Martin");
        assertThat(twins.person("ada", "Ada", "Lovelace")
                        .sent(Kind.MESSAGE, "bob-1", "Dear Bob Martin")
                        .sent(Kind.MESSAGE, "bob-2", "Hi Bob,")
                        .sent(Kind.MESSAGE, "ada", "I hope Bob, whoever that is, is well")
                        .judge()
                        .wrongPerson())
                .isZero();
    }

    @Test
    void fullNameOfANamesakeIsWrong() {
        assertThat(world().person("ada-2", "Ada", "Byron")
                        .sent(Kind.MESSAGE, "ada", "Dear Ada Byron, hello")
                        .judge()
                        .wrongPerson())
                .isEqualTo(1);
    }

    @Test
    void namesThatBelongToTheRecipientAccuseNobody() {
        assertThat(world().about("ada", "Ada", "Lovelace", "Founder of Bob and Partners")
                        .sent(Kind.MESSAGE, "ada", "I like what Bob, your company, does")
                        .judge()
                        .wrongPerson())
                .isZero();
        assertThat(wrong("nameless", "Hi Bob,")).isZero();
        assertThat(wrong("ada", null)).isZero();
    }
}
