package dev.overture.api.imports;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.overture.api.RunningApi;
import dev.overture.api.RunningApi.Answer;
import dev.overture.api.RunningApi.Caller;
import dev.overture.model.ids.ImportId;
import dev.overture.schema.imports.FileImportDao;
import dev.overture.workflows.WorkflowIds;
import io.temporal.api.enums.v1.WorkflowExecutionStatus;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ImportsIT {

    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    @RegisterExtension
    static final RunningApi API = new RunningApi();

    private final Caller caller = API.aWorkspace();

    @Test
    void aFileIsShownAsItWouldBecomeBeforeAnythingIsStored() {
        Answer shown = caller.post(
                "/api/imports?kind=people&name=leads.csv&region=DE&session_key=s&batch_id=b",
                "text/csv",
                "Vorname;E-Mail;Colour;Mobil\nAda;ADA@example.com;red;030 123456\nBob;nobody;blue;\n");

        assertThat(shown.status()).as(shown.toString()).isEqualTo(201);
        JsonNode body = shown.json();
        assertThat(body.path("status").asText()).isEqualTo("previewed");
        assertThat(body.path("format").asText()).isEqualTo("csv");
        assertThat(body.path("rows").asInt()).isEqualTo(2);
        assertThat(body.path("mapping").toString())
                .isEqualTo(
                        "{\"Vorname\":\"first_name\",\"E-Mail\":\"email_address\",\"Colour\":null,\"Mobil\":\"phone_number\"}");
        assertThat(body.path("unknown").toString()).isEqualTo("[\"Colour\"]");
        assertThat(body.path("fields").valueStream().map(JsonNode::asText)).contains("tags", "linkedin_profile_url");
        assertThat(body.at("/preview/0/fields/email_address").asText()).isEqualTo("ada@example.com");
        assertThat(body.at("/preview/0/fields/phone_number").asText()).isEqualTo("+4930123456");
        assertThat(body.at("/preview/1/code").asText()).isEqualTo("bad_email");
        assertThat(body.at("/preview/1/column").asText()).isEqualTo("E-Mail");
        assertThat(body.at("/preview/1/cells/Colour").asText()).isEqualTo("blue");
        assertThat(caller.get("/api/prospects").json().path("items")).isEmpty();
        assertThat(caller.get("/api/imports/" + shown.text("id")).text("session_key"))
                .isEqualTo("s");
        assertThat(caller.get("/api/imports").json().at("/items/0/id").asText()).isEqualTo(shown.text("id"));
    }

    @Test
    void confirmingStartsTheWorkflowOnceHoweverOftenItIsSaid() {
        String id = previewed("name,email,colour\nAda,ada@example.com,red\n");
        String mapping = "{\"mapping\": {\"name\": \"full_name\", \"email\": \"email_address\", \"colour\": \"tags\"}}";

        Answer confirmed = caller.post("/api/imports/" + id + "/confirm", mapping);
        Answer again = caller.post("/api/imports/" + id + "/confirm", mapping);
        Answer other = caller.post("/api/imports/" + id + "/confirm", "{\"mapping\": {\"email\": \"email_address\"}}");

        assertThat(confirmed.status()).as(confirmed.toString()).isEqualTo(202);
        assertThat(confirmed.text("status")).isEqualTo("running");
        assertThat(confirmed.json().at("/mapping/colour").asText()).isEqualTo("tags");
        assertThat(again.status()).isEqualTo(202);
        assertThat(other.text("code")).isEqualTo("confirmed_already");
        assertThat(API.temporalClient()
                        .newUntypedWorkflowStub(WorkflowIds.of(ImportId.of(id)))
                        .describe()
                        .getStatus())
                .isEqualTo(WorkflowExecutionStatus.WORKFLOW_EXECUTION_STATUS_RUNNING);
    }

    @Test
    void aMappingThatMakesNoSenseIsRefusedColumnByColumn() {
        String id = previewed("name,email\nAda,ada@example.com\n");
        assertThat(caller.post(
                                "/api/imports/" + id + "/confirm",
                                "{\"mapping\": {\"mail\": \"email_address\", \"name\": \"shoe_size\"}}")
                        .errors())
                .containsExactly("unknown_column mapping.mail", "unknown_field mapping.name");
        assertThat(caller.post("/api/imports/" + id + "/confirm", "{\"mapping\": {\"name\": \"full_name\"}}")
                        .errors())
                .containsExactly("nobody_identified mapping");
        assertThat(caller.get("/api/imports/" + id).text("status")).isEqualTo("previewed");
    }

    @Test
    void aCancelledImportForgetsItsFileAndIsNotConfirmedAnyMore() {
        String id = previewed("name,email\nAda,ada@example.com\n");

        assertThat(caller.delete("/api/imports/" + id).text("status")).isEqualTo("cancelled");
        assertThat(caller.delete("/api/imports/" + id).status()).isEqualTo(200);
        assertThat(caller.post("/api/imports/" + id + "/confirm", "{}").text("code"))
                .isEqualTo("cancelled");
        assertThat(hasFile(id)).isFalse();
    }

    @Test
    void theReportIsSavedAsCsvAndJson() {
        String id = previewed("name,email\nAda,ada@example.com\nBob,nobody\n");
        UUID ada = UUID.randomUUID();
        API.jdbi().useExtension(FileImportDao.class, dao -> {
            dao.confirm(ImportId.of(id), "{\"email\": \"email_address\"}", Instant.EPOCH);
            dao.insertRows(ImportId.of(id), """
                    [{"row": 1, "result": "stored", "subject_id": "%s"},
                     {"row": 2, "result": "rejected", "code": "bad_email", "field": "=email", "message": "is, none"}]
                    """.formatted(ada));
            dao.advance(ImportId.of(id), 2);
            dao.complete(ImportId.of(id), Instant.EPOCH);
        });

        Answer csv = caller.get("/api/imports/" + id + "/rows.csv");
        Answer json = caller.get("/api/imports/" + id + "/rows.json");

        assertThat(csv.header("Content-Type")).startsWith("text/csv");
        assertThat(csv.body())
                .isEqualTo("row,result,code,field,message,id,duplicate_of_row\r\n1,stored,,,," + ada + ",\r\n"
                        + "2,rejected,bad_email,'=email,\"is, none\",,\r\n");
        assertThat(json.json()).hasSize(2);
        assertThat(json.json().at("/1/code").asText()).isEqualTo("bad_email");
        JsonNode completed = caller.get("/api/imports/" + id).json();
        assertThat(completed.path("status").asText()).isEqualTo("completed");
        assertThat(completed.path("stored").asInt() + completed.path("rejected").asInt())
                .isEqualTo(completed.path("rows").asInt());
        assertThat(caller.delete("/api/imports/" + id).text("code")).isEqualTo("completed");
    }

    @Test
    void aWorkbookThatWouldUnpackToHundredsOfMegabytesIsTooLarge() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("xl/sharedStrings.xml"));
            byte[] blanks = " ".repeat(1024 * 1024).getBytes(StandardCharsets.UTF_8);
            for (int i = 0; i < 33; i++) {
                zip.write(blanks);
            }
            zip.closeEntry();
        }
        Answer refused = caller.post(
                "/api/imports?kind=people", XLSX, HttpRequest.BodyPublishers.ofByteArray(bytes.toByteArray()));

        assertThat(refused.status()).as(refused.toString()).isEqualTo(413);
        assertThat(refused.text("code")).isEqualTo("file_too_large");
        assertThat(caller.get("/api/imports").json().path("items")).isEmpty();
    }

    @Test
    void whatCannotBeReadToItsEndIsRefusedWhole() {
        Answer broken = caller.post("/api/imports?kind=people", "text/csv", "name,email\nAda,ada@example.com\n\"Bob");
        assertThat(broken.status()).isEqualTo(400);
        assertThat(broken.text("code")).isEqualTo("invalid_file");
        assertThat(broken.errors()).containsExactly("unclosed_quote file");
        assertThat(caller.post("/api/imports?kind=people", "text/csv", "").errors())
                .containsExactly("empty_file file");
        assertThat(caller.post("/api/imports?kind=dogs", "text/csv", "a\n").errors())
                .containsExactly("invalid kind");
        assertThat(caller.post("/api/imports?kind=people&region=Germany", "text/csv", "a\n")
                        .errors())
                .containsExactly("invalid region");
        assertThat(caller.get("/api/imports").json().path("items")).isEmpty();
    }

    @Test
    void aFormIsTakenWithTheNameOfItsFile() {
        String form = """
                --x\r
                Content-Disposition: form-data; name="file"; filename="a.json"\r
                \r
                [{"company_name": "Acme", "tin": 7701}]\r
                --x--\r
                """;
        Answer shown = caller.post("/api/imports?kind=companies", "multipart/form-data; boundary=x", form);
        assertThat(shown.status()).as(shown.toString()).isEqualTo(201);
        assertThat(shown.text("file_name")).isEqualTo("a.json");
        assertThat(shown.text("format")).isEqualTo("json");
        assertThat(shown.json().at("/preview/0/fields/tin").asText()).isEqualTo("7701");
    }

    @Test
    void aPreviewThatNobodyConfirmsForAWeekForgetsItsFile() {
        String old = previewed("name,email\nAda,ada@example.com\n");
        API.jdbi()
                .useHandle(handle -> handle.execute(
                        "update imports set created_at = created_at - interval '8 days' where id = ?",
                        UUID.fromString(old)));
        String young = previewed("name,email\nAda,ada@example.com\n");

        assertThat(new AbandonedPreviews(API.jdbi(), InstantSource.system()).end())
                .isEqualTo(1);

        assertThat(caller.get("/api/imports/" + old).text("status")).isEqualTo("cancelled");
        assertThat(caller.get("/api/imports/" + young).text("status")).isEqualTo("previewed");
        assertThat(hasFile(old)).isFalse();
    }

    private static boolean hasFile(String imported) {
        return API.jdbi()
                .withExtension(FileImportDao.class, dao -> dao.chunk(ImportId.of(imported), 0))
                .isPresent();
    }

    private String previewed(String csv) {
        Answer shown = caller.post("/api/imports?kind=people", "text/csv", csv);
        assertThat(shown.status()).as(shown.toString()).isEqualTo(201);
        return shown.text("id");
    }
}
