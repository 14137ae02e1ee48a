package io.panelboard.exchange.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.panelboard.exchange.ExportFormat;
import io.panelboard.exchange.ListReader;
import io.panelboard.people.People;
import io.panelboard.people.Person;
import io.panelboard.people.Role;
import io.panelboard.questions.QuestionSet;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Tests the API through the filters of a running server. */
class QuestionSetsApiTest extends ServedApi {

    private static final String PREVIEW = SETS + "/preview";

    private static final byte[] LIST = """
            ---
            title: "Head \\"gardener\\" ä"
            slot: 45
            ---
            Some words.

            ## Soil
            - What do you do with a *tired* bed?
              - Rest and compost.
              - When?
            - How do you start one?

            ## Winter
            - Tell us about a plant you lost.
            """.getBytes(StandardCharsets.UTF_8);

    @Autowired
    People people;

    @Test
    void previewsAFileWithoutStoringIt() {
        var answer = boss.upload(PREVIEW, "file", "list.md", LIST);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().allValues("Set-Cookie")).isEmpty();
        JsonNode preview = json(answer);
        assertThat(preview.get("title").asString()).isEqualTo("Head \"gardener\" ä");
        assertThat(preview.get("sectionCount").asInt()).isEqualTo(2);
        assertThat(preview.get("questionCount").asInt()).isEqualTo(3);
        assertThat(preview.get("probeCount").asInt()).isEqualTo(1);
        JsonNode question = preview.at("/sections/0/questions/0");
        assertThat(question.get("prompt").asString()).isEqualTo("What do you do with a *tired* bed?");
        assertThat(question.get("guidance").asString()).isEqualTo("Rest and compost.");
        assertThat(question.at("/probes/0").asString()).isEqualTo("When?");
        assertThat(question.get("line").asInt()).isEqualTo(8);
        assertThat(preview.get("ignored")
                        .valueStream()
                        .filter(i -> i.get("line").asInt() == 5))
                .singleElement()
                .satisfies(i -> assertThat(i.get("reason").asString()).isNotBlank());
        assertThat(sets.all()).noneMatch(s -> s.title().equals("Head \"gardener\" ä"));
    }

    @Test
    void storesListsAndExportsInEveryFormat() {
        var answer = boss.upload(SETS + "?role=Gardener", "file", "list.md", LIST);

        assertThat(answer.statusCode()).isEqualTo(201);
        String id = json(answer).get("id").asString();
        assertThat(answer.headers().firstValue("Location").orElseThrow()).endsWith(SETS + "/" + id);
        QuestionSet set = sets.all().stream()
                .filter(s -> s.id().value().equals(id))
                .findFirst()
                .orElseThrow();
        assertThat(set.role()).isEqualTo("Gardener");
        assertThat(set.slot()).isEqualTo(45);
        assertThat(json(boss.get(SETS)).valueStream().map(s -> s.get("id").asString()))
                .contains(id);

        for (ExportFormat format : ExportFormat.values()) {
            var file = boss.get(SETS + "/" + id + "?format=" + format.ending());
            assertThat(file.statusCode()).isEqualTo(200);
            assertThat(file.headers().firstValue("Content-Disposition").orElseThrow())
                    .startsWith("attachment;")
                    .contains("head-gardener-a." + format.ending());
            assertThat(file.headers().firstValue("Content-Type").orElseThrow()).isEqualTo(format.mediaType());
            assertThat(ListReader.read("x." + format.ending(), file.body()).questionCount())
                    .isEqualTo(3);
        }
        assertThat(json(boss.get(SETS + "/" + id)).at("/sections/1/title").asString())
                .isEqualTo("Winter");

        Person by = people.byEmail(BOSS).orElseThrow();
        sets.publish(by, set.id(), "");
        assertThat(boss.get(SETS + "/" + id + "?revision=1").statusCode()).isEqualTo(200);
        assertProblem(boss.get(SETS + "/" + id + "?revision=2"), 404, "no such question set");
    }

    @Test
    void tellsWholeWhatWouldBeStoredAndWhatWasChanged() {
        byte[] table = """
                question,minutes,weight,competency,anchor_1,difficulty
                What is loam?,240,101,Soil,Guesses,easy
                What is peat?,2.5,7,,,
                """.getBytes(StandardCharsets.UTF_8);

        JsonNode preview = json(boss.upload(PREVIEW, "file", "soil.csv", table));
        JsonNode first = preview.at("/sections/0/questions/0");
        assertThat(first.get("minutes").asInt()).isEqualTo(5);
        assertThat(first.get("weight").asInt()).isEqualTo(5);
        assertThat(first.get("competency").asString()).isEqualTo("Soil");
        assertThat(first.get("difficulty").asString()).isEqualTo("EASY");
        assertThat(first.at("/anchors/1").asString()).isEqualTo("Guesses");
        assertThat(preview.at("/sections/0/questions/1/weight").asInt()).isEqualTo(7);

        var answer = boss.upload(SETS, "file", "soil.csv", table);
        assertThat(answer.statusCode()).isEqualTo(201);
        assertThat(json(answer).get("questionCount").asInt()).isEqualTo(2);
        assertThat(json(answer)
                        .get("ignored")
                        .valueStream()
                        .map(i -> i.get("line") + ": " + i.get("reason").asString()))
                .containsExactly(
                        "2: Minutes “240” is not a whole number from 1 to 120; 5 is used",
                        "2: Weight “101” is not a whole number from 0 to 100; 5 is used",
                        "3: Minutes “2.5” is not a whole number from 1 to 120; 5 is used");
    }

    @Test
    void namesThePartOfTheRequestThatIsWrong() {
        JsonNode problem =
                json(boss.upload(SETS, "file", "x.csv", "question\n\"Why?".getBytes(StandardCharsets.UTF_8)));
        assertThat(problem.toString()).contains("\"file\"").doesNotContain("markdown");

        JsonNode preview = json(boss.upload(
                PREVIEW, "file", "x.yaml", "- q: Why?\n  anchors: {b: x}".getBytes(StandardCharsets.UTF_8)));
        assertThat(preview.at("/ignored/0/reason").asString()).isEqualTo("“b” is no level: anchors are named 1 to 5");
    }

    @Test
    void refusesWhatHasNoQuestion() {
        assertProblem(
                boss.upload(SETS, "file", "x.csv", "name,age\nAnn,40".getBytes(StandardCharsets.UTF_8)),
                422,
                "No column is named “question”");
        assertProblem(boss.upload(SETS, "file", "x.pdf", new byte[] {1}), 422, "Files of this kind are not read.");
    }

    @Test
    void tellsWhatIsWrongWithARequest() {
        assertProblem(boss.upload(SETS, "list", "x.md", LIST), 400, "file");
        assertProblem(boss.post(SETS, "text/markdown", LIST), 415, "");
        assertProblem(boss.post(SETS, "multipart/form-data; boundary=x", LIST), 400, "");
        assertProblem(boss.delete(SETS), 405, "DELETE");
        assertProblem(boss.get(SETS + "/no-such-set"), 404, "no such question set");
        assertProblem(boss.get(SETS + "/x?format=docx"), 400, "There is no format “docx”. Choose one of: md, csv,");
        assertProblem(boss.get(SETS + "/x?revision=last"), 400, "revision");
        assertProblem(boss.get("/api/v2/nothing"), 404, "There is nothing at this address.");
        assertProblem(boss.upload(PREVIEW, "file", "x.md", new byte[1_500_000]), 413, "at most 1,000,000 bytes");
        assertProblem(boss.upload(PREVIEW, "file", "x.md", new byte[2_100_000]), 413, "");
    }

    @Test
    void knowsWhoMayAsk() {
        var nobody = new Client(port, "", "");
        var refused = nobody.get(SETS);
        assertProblem(refused, 401, "Basic authentication");
        assertThat(refused.headers().firstValue("WWW-Authenticate").orElseThrow())
                .startsWith("Basic realm=");
        assertProblem(new Client(port, BOSS, "wrong password").get(SETS), 401, "Basic authentication");
        assertProblem(nobody.upload(SETS, "file", "x.md", LIST), 401, "Basic authentication");

        Person admin = people.byEmail(BOSS).orElseThrow();
        var invited = people.invite(admin, "ivy@demo.test", "Ivy", Set.of(Role.INTERVIEWER));
        people.accept(invited.secret(), PASSWORD);
        var interviewer = new Client(port, "ivy@demo.test", PASSWORD);
        assertProblem(interviewer.get(SETS), 403, "Only an administrator");
        assertProblem(interviewer.upload(PREVIEW, "file", "x.md", LIST), 403, "Only an administrator");
    }

    @Test
    void isNotForGuessing() {
        var guesser = new Client(port, "somebody@demo.test", "a guess");
        for (int i = 0; i < 10; i++) {
            assertProblem(guesser.get(SETS), 401, "Basic authentication");
        }
        var throttled = guesser.get(SETS);
        assertProblem(throttled, 429, "too many failed attempts");
        assertThat(throttled.headers().firstValue("Retry-After")).contains("90");
    }

    private static void assertProblem(HttpResponse<byte[]> answer, int status, String detail) {
        assertThat(answer.statusCode()).as(Client.text(answer)).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type").orElseThrow())
                .as(Client.text(answer))
                .startsWith("application/problem+json");
        assertThat(json(answer).get("status").asInt()).isEqualTo(status);
        assertThat(json(answer).get("detail").asString()).contains(detail);
    }

    private static JsonNode json(HttpResponse<byte[]> answer) {
        return JsonMapper.shared().readTree(Client.text(answer));
    }
}
