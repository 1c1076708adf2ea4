package dev.overture.activities.delivery;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.overture.authoring.templates.Rendered;
import dev.overture.authoring.templates.Template;
import dev.overture.model.sending.MessageKind;
import dev.overture.schema.delivery.DeliverySubject;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Renders what a step says for one person. */
final class Composer {

    private static final int LONGEST_NOTE = 300;
    private static final TypeReference<Map<String, Object>> COLUMNS = new TypeReference<>() {};

    private final ObjectMapper json;

    Composer(ObjectMapper json) {
        this.json = json;
    }

    Content compose(MessageKind kind, PublishedSequence.Texts texts, DeliverySubject person) {
        Map<String, Object> variables = variables(person);
        Part subject = render(texts.subject(), false, variables);
        Part body = render(texts.body(), texts.html(), variables);
        if (subject.fault() != null || body.fault() != null) {
            return new Content.NotReady(String.valueOf(subject.fault() == null ? body.fault() : subject.fault()));
        }
        String text = body.text();
        if (kind == MessageKind.INVITATION && text != null && text.length() > LONGEST_NOTE) {
            return new Content.NotReady("note_too_long");
        }
        return new Content.Ready(subject.text(), text);
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

    private Map<String, Object> variables(DeliverySubject person) {
        Map<String, @Nullable Object> variables = new HashMap<>(customColumns(person.personalizationData()));
        variables.put("first_name", person.firstName());
        variables.put("last_name", person.lastName());
        variables.put("company", person.companyName());
        variables.put("title", person.jobTitle());
        variables.put("email", person.emailAddress());
        variables.put("phone", person.phoneNumber());
        variables.put("industry", person.industry());
        variables.put("location", person.location());
        Map<String, Object> known = new HashMap<>();
        variables.forEach((name, value) -> {
            if (value != null) {
                known.put(name, value);
            }
        });
        return known;
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
