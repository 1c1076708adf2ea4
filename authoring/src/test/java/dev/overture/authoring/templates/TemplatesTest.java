package dev.overture.authoring.templates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TemplatesTest {

    private static final Map<String, String> ADA = Map.of(
            "first_name", "Ada", "last_name", "Fake", "company", "Nowhere & Sons", "title", "CTO", "industry", "Rail");

    private final Templates templates = new Templates();

    @ParameterizedTest
    @CsvSource(delimiter = '~', quoteCharacter = '`', textBlock = """
            Hi {{ first_name }}                           ~ Hi Ada
            Hi {{first_name}} {{-last_name-}} !           ~ Hi AdaFake!
            Hi {firstName} {lastName}                     ~ Hi Ada Fake
            Hi {first_name} {last_name}                   ~ Hi Ada Fake
            Hi {{firstName}} {{ lastName }}               ~ Hi Ada Fake
            At {company}, {companyName}, {{companyName}}  ~ At Nowhere & Sons, Nowhere & Sons, Nowhere & Sons
            A {title}, {{ title | downcase }}             ~ A CTO, cto
            In {industry}                                 ~ In Rail
            {{ firstName | upcase }}                      ~ ADA
            {% if companyName %}at {company}{% endif %}   ~ at Nowhere & Sons
            {% if missing %}hole {missing}{% endif %}ok   ~ ok
            {% unless missing %}none{% endunless %}       ~ none
            {% case title %}{% when 'CTO' %}tech{% else %}other{% endcase %} ~ tech
            {% assign n = first_name | append: '!' %}{{ n }} ~ Ada!
            {% raw %}{{ not_this }}{% endraw %}           ~ {{ not_this }}
            {% comment %}{{ nor_this }}{% endcomment %}x  ~ x
            Hi {{ nick | default: 'there' }}              ~ Hi there
            Hi {{ nick | default: first_name }}           ~ Hi Ada
            Hi {{ nick | default: '' }}.                  ~ Hi .
            {a: 1} { } {} {1} }} {"first_name"}           ~ {a: 1} { } {} {1} }} {"first_name"}
            {{ '{firstName}' }}                           ~ {firstName}
            """)
    void rendersText(String template, String expected) throws InvalidTemplateException {
        assertThat(templates.compile(template).render(ADA)).isEqualTo(new Rendered.Text(expected));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '~', quoteCharacter = '`', textBlock = """
            Hi {{ nick }}                                  ~ nick
            Hi {nick_name}                                 ~ nick_name
            {{ nick | upcase }} at {city}                  ~ city,nick
            {{ nick | append: '!' }}                       ~ nick
            {{ first_name | append: nick }}                ~ nick
            {{ 'Hi ' | append: nick }}                     ~ nick
            {{ nick | default: city }}                     ~ city,nick
            {% assign n = nick | append: '!' %}{{ n }}     ~ nick
            {% if first_name %}{{ nick }}{% endif %}       ~ nick
            {{ person.name }}                              ~ person.name
            """)
    void namesMissingVariables(String template, String names) throws InvalidTemplateException {
        assertThat(templates.compile(template).render(ADA))
                .isEqualTo(new Rendered.MissingVariables(Set.of(names.split(","))));
    }

    @Test
    void namesOldSpellingsByTheirNameOfToday() throws InvalidTemplateException {
        Rendered rendered =
                templates.compile("{firstName} {{ companyName }} {jobTitle}").render(Map.of());

        assertThat(rendered).isEqualTo(new Rendered.MissingVariables(Set.of("first_name", "company", "title")));
    }

    @Test
    void takesNullAndBlankForMissing() throws InvalidTemplateException {
        Map<String, Object> values = new HashMap<>();
        values.put("first_name", null);
        values.put("company", " \t");

        Template template = templates.compile("{{ first_name }}{{ company }}");

        assertThat(template.render(values)).isEqualTo(new Rendered.MissingVariables(Set.of("first_name", "company")));
        assertThat(templates.compile("{{ company | default: 'you' }}").render(values))
                .isEqualTo(new Rendered.Text("you"));
    }

    @Test
    void makesOrnamentalLettersPlain() throws InvalidTemplateException {
        assertThat(templates.compile("Hi {first_name}").render(Map.of("first_name", "𝐀𝐧𝐧𝐚")))
                .isEqualTo(new Rendered.Text("Hi Anna"));
    }

    @Test
    void escapesValuesOnlyInHtml() throws InvalidTemplateException {
        Template template = templates.compile("<p>{{ company }}, {company}, {{ company | escape }}</p>");

        assertThat(template.render(ADA))
                .isEqualTo(new Rendered.Text("<p>Nowhere & Sons, Nowhere & Sons, Nowhere &amp; Sons</p>"));
        assertThat(template.renderHtml(ADA))
                .isEqualTo(new Rendered.Text("<p>Nowhere &amp; Sons, Nowhere &amp; Sons, Nowhere &amp; Sons</p>"));
        assertThat(template.renderHtml(Map.of("company", "<script>\"")))
                .isEqualTo(new Rendered.Text("<p>" + "&lt;script&gt;&quot;, ".repeat(2) + "&lt;script&gt;&quot;</p>"));
    }

    @Test
    void doesNotRenderLiquidInValues() throws InvalidTemplateException {
        Rendered rendered = templates.compile("Hi {first_name}").render(Map.of("first_name", "{{ company }}{x}"));

        assertThat(rendered).isEqualTo(new Rendered.Text("Hi {{ company }}{x}"));
    }

    @Test
    void doesNotFollowTheMachinesLanguage() throws InvalidTemplateException {
        Map<String, String> values = Map.of("first_name", "irIS");

        assertThat(templates
                        .compile("{{first_name|upcase}} {{first_name|downcase}} {{first_name|capitalize}}")
                        .render(values))
                .isEqualTo(new Rendered.Text("IRIS iris IrIS"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '~', quoteCharacter = '`', textBlock = """
            Hi {{ first_name                       ~ 1 ~ 4
            Hi {{ }}                               ~ 1 ~ 7
            {{ x | nofilter }}                     ~ 1 ~ 8
            {% for i in list %}{% endfor %}        ~ 1 ~ 1
            a {% include 'file' %}                 ~ 1 ~ 3
            {% render 'file' %}                    ~ 1 ~ 1
            {% endif %}                            ~ 1 ~ 1
            {% raw %}                              ~ 1 ~ 1
            {{ first_name | append: 'x }}          ~ 1 ~ 1
            {{ a b }}                              ~ 1 ~ 1
            """)
    void refusesWithAPlace(String template, int line, int column) {
        assertThatThrownBy(() -> templates.compile(template))
                .isInstanceOfSatisfying(InvalidTemplateException.class, fault -> {
                    assertThat(fault.line()).isEqualTo(line);
                    assertThat(fault.column()).as(fault.getMessage()).isEqualTo(column);
                });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{{ x }}",
                "{% if x %}",
                "{% if x %}y{% endif %}",
                "{{ x | append: x | append: x }}",
                "{",
                "{% if a and a and a and a %}y{% else %}z{% endif %}",
                "{% assign x = x | append: x %}",
                "{{ x | replace: 'a', x }}",
                "{{ x | times: x }}",
                "{% comment %}",
                "{{ x | default: x | default: x}}",
                "{{ x[0] }}"
            })
    void staysWithinBoundsWhateverIsRepeated(String piece) {
        String source = piece.repeat(Templates.MAX_LENGTH / piece.length());
        long begin = System.nanoTime();
        try {
            Rendered rendered = templates.compile(source).render(Map.of("x", "a".repeat(400)));
            if (rendered instanceof Rendered.Text text) {
                assertThat(text.value().length()).isLessThanOrEqualTo(128 * 1024);
            }
        } catch (InvalidTemplateException refused) {
            assertThat(refused.line()).isPositive();
        }
        assertThat(System.nanoTime() - begin).isLessThan(10_000_000_000L);
    }

    @Test
    void refusesDeepNestingAndAcceptsTwentyLevels() throws InvalidTemplateException {
        String twenty = "{% if x %}".repeat(20) + "deep" + "{% endif %}".repeat(20);

        assertThat(templates.compile(twenty).render(Map.of("x", "1"))).isEqualTo(new Rendered.Text("deep"));
        assertThatThrownBy(() -> templates.compile("{% if x %}" + twenty + "{% endif %}"))
                .hasMessageContaining("nested more than 20");
        assertThatThrownBy(() -> templates.compile("{% if x %}".repeat(5_000)))
                .isInstanceOf(InvalidTemplateException.class);
    }

    @Test
    void refusesTooLongTemplates() {
        assertThatThrownBy(() -> templates.compile("x".repeat(Templates.MAX_LENGTH + 1)))
                .isInstanceOf(InvalidTemplateException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{{ 10 | divided_by: 0 }}",
                "{{ 10 | divided_by: 0.0 }}",
                "{{ size | divided_by: count }}",
                "{{ size | modulo: count }}",
                "{% assign share = size | divided_by: 0 %}{{ share }}"
            })
    void saysThatATemplateDividesByZero(String source) throws InvalidTemplateException {
        assertThat(templates.compile(source).render(Map.of("size", "7", "count", "0")))
                .isInstanceOfSatisfying(
                        Rendered.Failed.class,
                        failed -> assertThat(failed.reason()).endsWith("divides by zero"));
    }

    @ParameterizedTest
    @CsvSource({
        "firstName, Ada",
        "first_name, Ada",
        "lastName, Fake",
        "last_name, Fake",
        "companyName, Nowhere & Sons",
        "company, Nowhere & Sons",
        "title, CTO"
    })
    void knowsEverySpellingInOneBraceOrTwo(String spelling, String value) throws InvalidTemplateException {
        assertThat(templates
                        .compile("{%1$s} {{%1$s}} {{ %1$s }}".formatted(spelling))
                        .render(ADA))
                .isEqualTo(new Rendered.Text(value + " " + value + " " + value));
    }

    @Test
    void keepsAccentsAndMakesOrnamentsPlain() throws InvalidTemplateException {
        assertThat(templates.compile("{firstName}").render(Map.of("first_name", "𝐙𝐨ë Müller-Łódź")))
                .isEqualTo(new Rendered.Text("Zoë Müller-Łódź"));
    }

    @Test
    void namesTheVariablesThatItUses() throws InvalidTemplateException {
        Template template =
                templates.compile("{firstName}\n{% if city.size > 3 and title != 'CTO' %}{{ x | default: y }}"
                        + "{% endif %}{% assign own = company | upcase %}{{ own }}{% raw %}{{ z }}{% endraw %}");

        assertThat(template.uses())
                .containsExactlyInAnyOrder(
                        new Template.Use("first_name", 1, 2),
                        new Template.Use("city", 2, 7),
                        new Template.Use("title", 2, 25),
                        new Template.Use("x", 2, 45),
                        new Template.Use("y", 2, 58),
                        new Template.Use("company", 2, 89));
    }

    @Test
    void knowsHowLongItGetsWithTheLongestValues() throws InvalidTemplateException {
        Template template = templates.compile("Hi {{ first_name | default: 'there' }}, {company}!");

        assertThat(template.longestLength(Map.of())).isEqualTo("Hi there, !".length());
        assertThat(template.longestLength(Map.of("first_name", 10, "company", 20)))
                .isEqualTo("Hi , !".length() + 30);
    }

    @Test
    void failsWithoutTellingValues() throws InvalidTemplateException {
        Rendered rendered = templates.compile("{{ first_name | plus: 1 }}").render(Map.of("first_name", "1e999999999"));

        assertThat(rendered).isEqualTo(new Rendered.Failed("the filter plus needs a number of at most 15 digits"));
        assertThat(rendered.toString()).doesNotContain("999");
    }

    @Test
    void countsWhatEveryRenderingHas() throws InvalidTemplateException {
        assertThat(templates
                        .compile("Hi {{ first_name }}, {firstName}{% if x %}maybe{% endif %}!")
                        .literalLength())
                .isEqualTo("Hi , !".length());
    }

    @Test
    void rendersForManyThreadsAtOnce() throws Exception {
        Template template =
                templates.compile("{% assign n = first_name %}Hi {{ n | upcase }} {{ missing | default: n }}");
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            List<Callable<Rendered>> tasks = java.util.stream.IntStream.range(0, 400)
                    .<Callable<Rendered>>mapToObj(i -> () -> template.render(Map.of("first_name", "n" + i)))
                    .toList();
            List<Future<Rendered>> rendered = threads.invokeAll(tasks);
            for (int i = 0; i < rendered.size(); i++) {
                assertThat(rendered.get(i).get()).isEqualTo(new Rendered.Text("Hi N" + i + " n" + i));
            }
        } finally {
            threads.shutdownNow();
        }
    }
}
