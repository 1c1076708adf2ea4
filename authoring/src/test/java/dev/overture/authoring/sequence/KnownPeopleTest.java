package dev.overture.authoring.sequence;

import static org.assertj.core.api.Assertions.assertThat;

import dev.overture.authoring.templates.Templates;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KnownPeopleTest {

    private static final SequenceReader READER = new SequenceReader(new Templates());

    @Test
    void refusesVariablesThatNobodyHas() {
        String text = """
                name: Variables
                steps:
                  - message: "Hi {{ first_name }}, {{ frist_name | default: 'you' }} of {companyName}"
                  - message: |
                      {% if pain_point contains 'x' %}
                        {{ pain_pont }}
                      {% endif %}
                      {% assign greeting = saluttation %}{{ greeting }} {{ city.name }}
                  - task: { text: "Call {{ phone }} or {{ fax }}", expires: 1d }
                  - if: { field: citty, op: is_set }
                    then: []
                """;

        assertThat(formatted(READER.read(text, Map.of("pain_point", 0, "city", 20))))
                .containsExactly(
                        "f:3:39: nobody has the variable 'frist_name'; did you mean 'first_name'?",
                        "f:6:12: nobody has the variable 'pain_pont'; did you mean 'pain_point'?",
                        "f:8:28: nobody has the variable 'saluttation'; import a column of that name or remove it",
                        "f:9:43: nobody has the variable 'fax'; import a column of that name or remove it",
                        "f:10:18: nobody has the variable 'citty'; did you mean 'city'?");
    }

    @Test
    void saysNothingAboutVariablesWhereNobodyIsKnown() {
        assertThat(READER.read("name: X\nsteps: [{ message: '{{ whatever }}' }]"))
                .isInstanceOf(SequenceResult.Valid.class);
    }

    @Test
    void refusesNotesThatAreTooLongForTheLongestValues() {
        String text = note("x".repeat(270) + "{{ first_name | upcase }}{{ company | default: 'your firm' }}", "");

        assertThat(READER.read(text, Map.of("first_name", 15, "company", 15))).isInstanceOf(SequenceResult.Valid.class);
        assertThat(formatted(READER.read(text, Map.of("first_name", 15, "company", 16))))
                .containsExactly("f:4:13: a note has at most 300 characters, this one has 301 with the longest values;"
                        + " shorten it, or let the invite say long_note: shorten or drop");
        assertThat(READER.read(text)).isInstanceOf(SequenceResult.Valid.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"shorten", "drop"})
    void acceptsThemWhereTheSequenceSaysWhatToDo(String rule) {
        String text = note("x".repeat(290) + "{{ first_name }}", "long_note: " + rule);

        assertThat(READER.read(text, Map.of("first_name", 50))).isInstanceOf(SequenceResult.Valid.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{{ first_name | truncate: 5 }}",
                "{% if title %}{{ first_name }}{% endif %}",
                "{% assign first_name = 'Jo' %}{{ first_name }}",
                "{{ 'Jo' | append: first_name }}"
            })
    void countsOnlyWhatIsPrintedAsItIs(String template) {
        String text = note("x".repeat(280) + template, "");

        assertThat(READER.read(text, Map.of("first_name", 50))).isInstanceOf(SequenceResult.Valid.class);
    }

    private static String note(String template, String rule) {
        return "name: Notes\nsteps:\n  - invite:\n      note: \"" + template + "\"\n      " + rule + "\n";
    }

    private static List<String> formatted(SequenceResult result) {
        assertThat(result).isInstanceOf(SequenceResult.Invalid.class);
        return ((SequenceResult.Invalid) result)
                .problems().stream().map(problem -> problem.format("f")).toList();
    }
}
