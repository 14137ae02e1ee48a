package io.panelboard.questions.editor;

import static org.awaitility.Awaitility.await;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.upload.Upload;
import io.panelboard.exchange.LineStatus;
import io.panelboard.exchange.imports.LongRead;
import io.panelboard.exchange.imports.PreviewGrid;
import io.panelboard.people.CurrentPerson;
import io.panelboard.people.Person;
import io.panelboard.people.PersonId;
import io.panelboard.people.Role;
import io.panelboard.shared.mongo.Databases;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Import;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ContextConfiguration;
import tools.jackson.databind.node.JsonNodeFactory;

/** Opens the pages of questions for an administrator, each test on an empty database, and uses them as a person does. */
@ContextConfiguration(classes = QuestionPages.Pages.class)
@DirtiesContext(classMode = DirtiesContext.ClassMode.AFTER_EACH_TEST_METHOD)
abstract class QuestionPages extends SpringBrowserlessTest {

    void upload(String name, byte[] content) {
        test(findInView(Upload.class).single()).upload(name, "text/plain", content);
        awaitRead();
    }

    /** Returns all rows of the preview's tree, expanded or not. */
    List<String> rows() {
        var tree = test(findInView(PreviewGrid.class).single());
        return IntStream.range(0, tree.size())
                .mapToObj(i -> Stream.of("where", "name", "text", "note")
                        .map(p -> tree.getLitRendererPropertyValue(i, 0, p, String.class))
                        .toList())
                .map(r ->
                        r.get(0) + " " + r.get(1) + ": " + r.get(2) + (r.get(3).isEmpty() ? "" : " (" + r.get(3) + ")"))
                .toList();
    }

    void correct(String where, LineStatus status) {
        var tree = test(findInView(PreviewGrid.class).single());
        int row = IntStream.range(0, tree.size())
                .filter(i -> where.equals(tree.getLitRendererPropertyValue(i, 0, "where", String.class)))
                .findFirst()
                .orElseThrow();
        tree.invokeLitRendererFunction(
                row, 0, "correct", JsonNodeFactory.instance.arrayNode().add(status.name()));
        awaitRead();
    }

    void click(String button) {
        test(findInView(Button.class).withText(button).single()).click();
        awaitRead();
    }

    /** Waits for the end of reading, which goes on behind a progress bar if it is not quick. */
    void awaitRead() {
        await().pollInSameThread().until(() -> {
            roundTrip();
            return !findInView(LongRead.class).exists();
        });
    }

    String pageText() {
        return ((Component) getCurrentView()).getElement().getTextRecursively();
    }

    @TestConfiguration
    @ComponentScan("io.panelboard.questions.internal")
    @ComponentScan(
            basePackages = "io.panelboard.exchange",
            useDefaultFilters = false,
            includeFilters = @ComponentScan.Filter(type = FilterType.REGEX, pattern = ".*ListExports"))
    @Import(Editors.class)
    static class Pages {

        @Bean
        MongoOperations mongo() {
            return Databases.EMBEDDED.template();
        }

        @Bean
        Clock clock() {
            return Clock.systemUTC();
        }

        @Bean
        CurrentPerson current() {
            var admin = new Person(
                    new PersonId("p1"), "p1@demo.test", "P One", ZoneOffset.UTC, Set.of(Role.ADMINISTRATOR), true);
            return () -> admin;
        }
    }
}
