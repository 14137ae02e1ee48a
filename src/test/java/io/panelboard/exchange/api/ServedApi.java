package io.panelboard.exchange.api;

import io.panelboard.PanelboardApplication;
import io.panelboard.people.InMemoryDatabase;
import io.panelboard.people.QuickPasswords;
import io.panelboard.questions.QuestionSets;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;

/** Runs a server with its API and one administrator, shared by all tests that extend this. */
@SpringBootTest(
        classes = PanelboardApplication.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"PANELBOARD_ADMIN_EMAIL=" + ServedApi.BOSS, "PANELBOARD_ADMIN_PASSWORD=" + ServedApi.PASSWORD})
@ContextConfiguration(initializers = InMemoryDatabase.class)
@Import(QuickPasswords.class)
abstract class ServedApi {

    static final String BOSS = "boss@demo.test";
    static final String PASSWORD = "a long password";
    static final String SETS = "/api/v1/question-sets";

    @Autowired
    QuestionSets sets;

    @LocalServerPort
    int port;

    Client boss;

    @BeforeEach
    void signUp() {
        boss = new Client(port, BOSS, PASSWORD);
    }
}
