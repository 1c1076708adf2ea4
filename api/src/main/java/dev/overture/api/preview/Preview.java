package dev.overture.api.preview;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.overture.api.problems.ApiException;
import dev.overture.authoring.sequence.SequenceReader;
import dev.overture.authoring.sequence.SequenceResult;
import dev.overture.authoring.templates.InvalidTemplateException;
import dev.overture.authoring.templates.PersonVariables;
import dev.overture.authoring.templates.Rendered;
import dev.overture.authoring.templates.Template;
import dev.overture.authoring.templates.Templates;
import dev.overture.model.ids.CampaignId;
import dev.overture.model.ids.SequenceId;
import dev.overture.model.ids.StepId;
import dev.overture.model.ids.WorkspaceId;
import dev.overture.model.links.UnsubscribeLinks;
import dev.overture.model.sending.Markup;
import dev.overture.model.sequence.Step;
import dev.overture.schema.campaigns.SequenceDao;
import dev.overture.schema.delivery.DeliveryDao;
import dev.overture.schema.delivery.DeliverySubject;
import dev.overture.schema.delivery.LedgerDao;
import dev.overture.schema.delivery.MessageOverride;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** Renders what a step says to a prospect as a delivery would, and writes nothing. */
public final class Preview {

    private static final TypeReference<Map<String, Object>> COLUMNS = new TypeReference<>() {};

    private final Jdbi jdbi;
    private final SequenceReader reader;
    private final Templates templates;
    private final Optional<UnsubscribeLinks> links;
    private final ObjectMapper json;

    /** Reads people and versions from here. */
    public Preview(
            Jdbi jdbi,
            SequenceReader reader,
            Templates templates,
            Optional<UnsubscribeLinks> links,
            ObjectMapper json) {
        this.jdbi = jdbi;
        this.reader = reader;
        this.templates = templates;
        this.links = links;
        this.json = json;
    }

    /** @throws ApiException if there is no such prospect, version or step, or the step says nothing */
    PreviewResponse render(WorkspaceId workspace, CampaignId campaign, PreviewRequest request, StepId id) {
        return jdbi.inTransaction(handle -> {
            DeliverySubject person = handle.attach(DeliveryDao.class)
                    .findSubject(request.campaignProspectId())
                    .filter(found -> found.workspaceId().equals(workspace)
                            && found.campaignId().equals(campaign))
                    .orElseThrow(() -> ApiException.notFound("campaign prospect in this campaign"));
            SequenceId sequence = sequence(handle, campaign, request.version(), person);
            StepText step = text(handle, sequence, id);
            Optional<MessageOverride> written = handle.attach(LedgerDao.class).findOverride(person.id(), id);
            return written.map(override -> written(override, step)).orElseGet(() -> rendered(step, variables(person)));
        });
    }

    private static SequenceId sequence(
            Handle handle, CampaignId campaign, @Nullable Integer version, DeliverySubject person) {
        return version == null
                ? person.sequenceId()
                : handle.attach(SequenceDao.class)
                        .findVersion(campaign, version)
                        .orElseThrow(() -> ApiException.notFound("version"));
    }

    private StepText text(Handle handle, SequenceId sequence, StepId id) {
        String definition = handle.attach(SequenceDao.class).definition(sequence);
        if (!(reader.readYaml(definition) instanceof SequenceResult.Valid valid)) {
            throw new IllegalStateException("a published sequence is not valid any more");
        }
        Step step = find(valid.sequence().steps(), id).orElseThrow(() -> ApiException.notFound("step in this version"));
        return StepText.of(step)
                .orElseThrow(() -> ApiException.unprocessable("no_text", "This step says nothing to anybody."));
    }

    private static Optional<Step> find(List<Step> steps, StepId id) {
        for (Step step : steps) {
            Optional<Step> found = step.id().equals(id)
                    ? Optional.of(step)
                    : step.branches().stream()
                            .flatMap(branch -> find(branch, id).stream())
                            .findFirst();
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private static PreviewResponse written(MessageOverride override, StepText step) {
        return new PreviewResponse(
                override.subject(),
                override.message(),
                Markup.isIn(override.message()),
                true,
                List.of(),
                override.message().length(),
                step.maxLength(),
                step.longNote() == null ? null : step.longNote().code());
    }

    private PreviewResponse rendered(StepText step, Map<String, Object> variables) {
        SortedSet<String> missing = new TreeSet<>();
        String subject = render(step.subject(), false, variables, missing);
        String body = render(step.body(), step.html(), variables, missing);
        return new PreviewResponse(
                subject,
                body,
                step.html(),
                false,
                new ArrayList<>(missing),
                body == null ? 0 : body.length(),
                step.maxLength(),
                step.longNote() == null ? null : step.longNote().code());
    }

    private @Nullable String render(
            @Nullable String source, boolean html, Map<String, Object> variables, SortedSet<String> missing) {
        if (source == null) {
            return null;
        }
        Template template = compiled(source);
        Rendered rendered = html ? template.renderHtml(variables) : template.render(variables);
        if (rendered instanceof Rendered.Text text) {
            return text.value();
        }
        if (rendered instanceof Rendered.MissingVariables holes) {
            missing.addAll(holes.names());
            return null;
        }
        throw ApiException.unprocessable("template_failed", ((Rendered.Failed) rendered).reason());
    }

    private Template compiled(String source) {
        try {
            return templates.compile(source);
        } catch (InvalidTemplateException e) {
            throw new IllegalStateException("a published template is not valid any more", e);
        }
    }

    private Map<String, Object> variables(DeliverySubject person) {
        try {
            return new PersonVariables(
                            person.firstName(),
                            person.lastName(),
                            person.companyName(),
                            person.jobTitle(),
                            person.emailAddress(),
                            person.phoneNumber(),
                            person.industry(),
                            person.location(),
                            json.readValue(person.personalizationData(), COLUMNS),
                            links.map(each -> each.of(person.id())).orElse(null))
                    .values();
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("personalization_data is not a JSON object", e);
        }
    }
}
