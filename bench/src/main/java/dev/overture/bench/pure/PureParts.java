package dev.overture.bench.pure;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.overture.authoring.sequence.SequenceReader;
import dev.overture.authoring.sequence.SequenceResult;
import dev.overture.authoring.templates.InvalidTemplateException;
import dev.overture.authoring.templates.Rendered;
import dev.overture.authoring.templates.Template;
import dev.overture.authoring.templates.Templates;
import dev.overture.model.ids.CampaignProspectId;
import dev.overture.model.ids.StepId;
import dev.overture.model.policy.Calendar;
import dev.overture.model.policy.PolicyPreset;
import dev.overture.model.prospects.LinkedInUrl;
import dev.overture.model.sending.MessageKind;
import dev.overture.model.sequence.Node;
import dev.overture.model.sequence.Skeleton;
import dev.overture.model.sequence.SkeletonCompiler;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** The parts that need no database and no vendor, and a reference that says how fast the machine is at Java. */
@State(Scope.Thread)
public class PureParts {

    private static final String DOCUMENT = "{\"items\":["
            + "{\"id\":17,\"name\":\"Jemima Testwell\",\"tags\":[\"a\",\"b\"],\"ok\":true},".repeat(20) + "0]}";
    private static final String SEQUENCE = """
            name: Pure
            steps:
              - { invite: "Hello {{ first_name }}", id: invite }
              - { wait_for: connection_accepted, id: wait, within: 14d, otherwise: [ { end: not accepted, id: never } ] }
              - { message: "One", id: one }
              - { delay: 2d, id: pause_one }
              - { message: "Two", id: two }
              - { delay: 3d, id: pause_two }
              - { message: "Three", id: three }
            """;
    private static final String TEXT =
            "Hello {{ first_name }}, I saw what {{ company | default: 'your company' }} does in {{ industry | downcase }}."
                    + "{% if location %} Are you in {{ location }}?{% endif %}";
    private static final Instant NOW = Instant.parse("2040-01-09T10:00:00Z");
    private static final int TAKEN = 500;

    private final ObjectMapper json = new ObjectMapper();
    private final Calendar calendar = new Calendar(
            PolicyPreset.VENDOR.policy(),
            MessageKind.INVITATION,
            ZoneId.of("Europe/Berlin"),
            LocalDate.EPOCH,
            Set.of());
    private final List<Instant> taken = new ArrayList<>();
    private final Template template;
    private final Map<String, String> person =
            Map.of("first_name", "Jemima", "company", "Testwell & Sons", "industry", "Fintech", "location", "Berlin");
    private final Skeleton skeleton;
    private final CampaignProspectId prospect = new CampaignProspectId(new UUID(1, 2));
    private long seed;

    /** Prepares what is not measured. */
    public PureParts() {
        Templates templates = new Templates();
        try {
            template = templates.compile(TEXT);
        } catch (InvalidTemplateException e) {
            throw new IllegalStateException(e);
        }
        skeleton = SkeletonCompiler.compile(
                ((SequenceResult.Valid) new SequenceReader(templates).readYaml(SEQUENCE)).sequence());
        for (int i = 0; i < TAKEN; i++) {
            calendar.choose(taken, NOW, i).ifPresent(taken::add);
        }
    }

    /** Ordinary work of ordinary Java: a JSON document read. */
    @Benchmark
    public JsonNode reference() throws JsonProcessingException {
        return json.readTree(DOCUMENT);
    }

    /** The next free slot of an account of which hundreds are taken. */
    @Benchmark
    public Optional<Instant> calendar() {
        return calendar.choose(taken, NOW, seed++);
    }

    /** A message for one person. */
    @Benchmark
    public Rendered template() {
        return template.render(person);
    }

    /** A whole sequence, from step to step. */
    @Benchmark
    public int decision() {
        int steps = 0;
        Optional<StepId> step = Optional.of(skeleton.first());
        while (step.isPresent()) {
            step = skeleton.node(step.get()).accept(new NextStep());
            steps++;
        }
        return steps;
    }

    /** A profile's address as a person may have pasted it. */
    @Benchmark
    public Optional<LinkedInUrl> url() {
        return LinkedInUrl.parse(
                "https://de.linkedin.com/in/J%C3%A9mima-Testwell-1234/?miniProfileUrn=urn%3Ali%3Afs#about");
    }

    private final class NextStep implements Node.Visitor<Optional<StepId>> {

        @Override
        public Optional<StepId> send(Node.Send node) {
            return Optional.ofNullable(node.next());
        }

        @Override
        public Optional<StepId> waitFor(Node.WaitFor node) {
            return Optional.ofNullable(node.next());
        }

        @Override
        public Optional<StepId> delay(Node.Delay node) {
            return Optional.ofNullable(node.next());
        }

        @Override
        public Optional<StepId> choice(Node.If node) {
            return Optional.ofNullable(node.next());
        }

        @Override
        public Optional<StepId> variants(Node.Variants node) {
            return Optional.ofNullable(node.branchOf(prospect));
        }

        @Override
        public Optional<StepId> task(Node.Task node) {
            return Optional.ofNullable(node.next());
        }

        @Override
        public Optional<StepId> end(Node.End node) {
            return Optional.empty();
        }
    }
}
