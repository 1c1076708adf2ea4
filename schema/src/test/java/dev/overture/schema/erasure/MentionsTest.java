package dev.overture.schema.erasure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MentionsTest {

    private static final Mentions MENTIONS =
            new Mentions(List.of("ann (a.) lee+co", "иван грозный", "ann", "ann@lee.example"));

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    Ann (A.) Lee+Co leads sales.      | [erased] leads sales.
                    Founded by ANN  (a.)  LEE+CO      | Founded by [erased]
                    Директор: Иван Грозный.           | Директор: [erased].
                    Write to (Ann@lee.example).       | Write to ([erased]).
                    Write to ann@lee.example.org      | Write to ann@lee.example.org
                    Write to mary-ann@lee.example     | Write to mary-ann@lee.example
                    Joann (a.) lee+co                 | Joann (a.) lee+co
                    Ann is a name of many             | Ann is a name of many
                    """)
    void fullNamesAndAddressesAreTakenOutAndNothingElse(String text, String left) {
        assertThat(MENTIONS.takenOutOf(text)).isEqualTo(left);
    }

    @Test
    void whereNothingIsKnownNothingIsFound() {
        assertThat(new Mentions(List.of()).takenOutOf("Ann Lee")).isEqualTo("Ann Lee");
        assertThat(MENTIONS.takenOutOf(null)).isNull();
    }
}
