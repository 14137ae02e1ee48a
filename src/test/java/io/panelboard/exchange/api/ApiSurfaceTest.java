package io.panelboard.exchange.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.panelboard.questions.QuestionSet;
import io.panelboard.questions.QuestionSetId;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

/** Checks that the API offers no more than intended. */
class ApiSurfaceTest extends ServedApi {

    /** Holds a list without a title, which gets the file's name instead. */
    private static final byte[] LIST = "## Soil\n- What do you do with a tired bed?\n".getBytes(StandardCharsets.UTF_8);

    private QuestionSet stored(String path, String file, byte[] content) {
        var answer = boss.upload(path, "file", file, content);
        assertThat(answer.statusCode()).as(Client.text(answer)).isEqualTo(201);
        String id = JsonMapper.shared().readTree(Client.text(answer)).get("id").asString();
        return sets.find(new QuestionSetId(id)).orElseThrow();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../../../../etc/cron.d/list.md",
                "..\\..\\windows\\list.md",
                "/etc/list.md",
                "C:\\list.md",
                "list\u0000.md",
                "list\u202Efdp.md",
                "a; filename=evil.exe; x.md",
                "<img src=x onerror=alert(1)>.md",
                "=cmd|' /C calc'!A0.md",
                "CON.md",
                ".md"
            })
    void aFilesNameNamesNothingButTheSet(String name) {
        var answer = boss.upload(SETS, "file", name, LIST);
        assertThat(answer.statusCode()).as(Client.text(answer)).isIn(201, 400, 422);
        assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
        if (answer.statusCode() != 201) {
            return;
        }
        String id = JsonMapper.shared().readTree(Client.text(answer)).get("id").asString();
        assertThat(sets.find(new QuestionSetId(id)).orElseThrow().title())
                .doesNotContain("/", "\\", "\u0000")
                .doesNotContainPattern("[\\p{Cc}\u202A-\u202E\u2066-\u2069]");
        var file = boss.get(SETS + "/" + id + "?format=csv");
        assertThat(file.headers().firstValue("Content-Disposition").orElseThrow())
                .matches("attachment; filename=\"[a-z0-9=?_.-]+\"; filename\\*=UTF-8''[a-z0-9-]+\\.csv");
    }

    @Test
    void aNameOfManyThousandSignsIsCutOrRefused() {
        var answer = boss.upload(SETS, "file", "x".repeat(6_000) + ".md", LIST);

        assertThat(answer.statusCode()).as(Client.text(answer)).isIn(201, 400, 413, 422);
        assertThat(sets.all()).allMatch(set -> set.title().length() <= 200);
    }

    @Test
    void aLineEndInANameMakesNoHeader() {
        var answer = boss.upload(SETS, "file", "list.md\"\r\nX-Evil: yes\r\nSet-Cookie: a=b; x=\"", LIST);

        assertThat(answer.statusCode()).as(Client.text(answer)).isBetween(200, 499);
        assertThat(answer.headers().firstValue("X-Evil")).isEmpty();
        assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
    }

    /** Checks that fields and parameters which clients must not set are ignored. */
    @Test
    void nothingIsTakenButWhatIsOffered() {
        QuestionSet existing = stored(SETS + "?title=Existing", "list.md", LIST);
        byte[] json = """
                {"id": "%1$s", "title": "Mine", "revision": 7, "published": true, "archived": true, "by": "someone",
                 "createdAt": "2001-01-01T00:00:00Z", "version": 99,
                 "sections": [{"id": "%1$s", "title": "S", "questions": [
                    {"id": "q", "prompt": "How?", "score": 5, "used": 12, "weight": 10}]}]}
                """.formatted(existing.id().value()).getBytes(StandardCharsets.UTF_8);

        QuestionSet made = stored(
                SETS + "?id=" + existing.id().value() + "&revision=7&slot=480&published=true&by=someone",
                "list.json",
                json);

        assertThat(made.id()).isNotEqualTo(existing.id());
        assertThat(made.slot()).isZero();
        assertThat(sets.find(existing.id()).orElseThrow()).isEqualTo(existing);
        assertThat(boss.get(SETS + "/" + made.id().value() + "?revision=7").statusCode())
                .isEqualTo(404);
        var question = made.sections().getFirst().questions().getFirst();
        assertThat(question.id().value()).isNotEqualTo("q");
        assertThat(question.prompt()).isEqualTo("How?");
    }

    @Test
    void anAddressInAFileIsOnlyText() {
        QuestionSet set = stored(SETS, "list.yaml", """
                title: Links
                sections: [{title: S, questions: [{prompt: "![x](http://127.0.0.1:1/x.png) file:///etc/passwd"}]}]
                """.getBytes(StandardCharsets.UTF_8));

        assertThat(set.sections().getFirst().questions().getFirst().prompt())
                .isEqualTo("![x](http://127.0.0.1:1/x.png) file:///etc/passwd");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "!!javax.script.ScriptEngineManager [!!java.net.URL [\"http://127.0.0.1:1/\"]]",
                "title: &a [*a, *a]",
                "a: &a [x,x,x,x,x,x,x,x,x]\nb: &b [*a,*a,*a,*a,*a,*a,*a,*a,*a]\nc: &c [*b,*b,*b,*b,*b,*b,*b,*b,*b]\n"
                        + "d: &d [*c,*c,*c,*c,*c,*c,*c,*c,*c]\ntitle: *d"
            })
    void aYamlFileMakesNoObjectsAndDoesNotGrow(String yaml) {
        var answer = boss.upload(SETS, "file", "list.yaml", yaml.getBytes(StandardCharsets.UTF_8));

        assertThat(answer.statusCode()).as(Client.text(answer)).isEqualTo(422);
    }

    @Test
    void aDeepFileIsRefused() {
        String deep = "[".repeat(100_000) + "]".repeat(100_000);

        assertThat(boss.upload(SETS, "file", "list.json", deep.getBytes(StandardCharsets.UTF_8))
                        .statusCode())
                .isEqualTo(422);
        assertThat(boss.upload(SETS, "file", "list.yaml", deep.getBytes(StandardCharsets.UTF_8))
                        .statusCode())
                .isEqualTo(422);
    }
}
