package dev.overture.activities.delivery;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.overture.authoring.templates.PersonVariables;
import dev.overture.authoring.templates.Rendered;
import dev.overture.authoring.templates.Template;
import dev.overture.model.sending.Markup;
import dev.overture.schema.delivery.DeliverySubject;
import dev.overture.schema.delivery.MessageOverride;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Renders what a step says for one person. */
final class Composer {

    private static final TypeReference<Map<String, Object>> COLUMNS = new TypeReference<>() {};

    private final ObjectMapper json;
    private final Links links;

    Composer(ObjectMapper json, Links links) {
        this.json = json;
        this.links = links;
    }

    /** @param override what a person wrote in place of the step's own text */
    Content compose(PublishedSequence.Texts texts, DeliverySubject person, Optional<MessageOverride> override) {
        return override.map(Composer::written).orElseGet(() -> render(texts, person));
    }

    /** What a human is asked to do. */
    Content renderTask(PublishedSequence.Texts texts, DeliverySubject person) {
        return render(texts, person);
    }

    private static Content written(MessageOverride override) {
        return new Content.Ready(override.subject(), override.message(), Markup.isIn(override.message()));
    }

    private Content render(PublishedSequence.Texts texts, DeliverySubject person) {
        Map<String, Object> variables = variables(person);
        Part subject = render(texts.subject(), false, variables);
        Part body = render(texts.body(), texts.html(), variables);
        if (subject.fault() != null || body.fault() != null) {
            return new Content.NotReady(String.valueOf(subject.fault() == null ? body.fault() : subject.fault()));
        }
        return new Content.Ready(subject.text(), body.text(), texts.html());
    }

    private static Part render(@Nullable Template template, boolean html, Map<String, Object> variables) {
        if (template == null) {
            return new Part(null, null);
        }
        Rendered rendered = html ? template.renderHtml(variables) : template.render(variables);
        if (rendered instanceof Rendered.Text text) {
            return new Part(text.value(), null);
        }
        return rendered instanceof Rendered.MissingVariables missing
                ? new Part(null, "missing_variable: " + String.join(", ", missing.names()))
                : new Part(null, "template_failed");
    }

    /** What templates and conditions know about a person. */
    Map<String, Object> variables(DeliverySubject person) {
        return new PersonVariables(
                        person.firstName(),
                        person.lastName(),
                        person.companyName(),
                        person.jobTitle(),
                        person.emailAddress(),
                        person.phoneNumber(),
                        person.industry(),
                        person.location(),
                        customColumns(person.personalizationData()),
                        links.unsubscribe().map(each -> each.of(person.id())).orElse(null))
                .values();
    }

    private Map<String, Object> customColumns(String personalizationData) {
        try {
            return json.readValue(personalizationData, COLUMNS);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("personalization_data is not a JSON object", e);
        }
    }

    private record Part(@Nullable String text, @Nullable String fault) {}
}
