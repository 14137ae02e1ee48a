package io.panelboard.board.ui;

import static io.panelboard.board.ui.World.q;

import com.vaadin.browserless.BrowserlessApplicationContext;
import com.vaadin.browserless.BrowserlessUIContext;
import com.vaadin.browserless.SpringBrowserlessApplicationContext;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.dom.DomEvent;
import com.vaadin.flow.internal.JacksonUtils;
import com.vaadin.flow.internal.nodefeature.ElementListenerMap;
import io.panelboard.board.BoardCommand;
import io.panelboard.board.Boards;
import io.panelboard.interviews.InterviewId;
import io.panelboard.people.Person;
import io.panelboard.shared.Ids;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.junit.jupiter.SpringJUnitConfig;
import tools.jackson.databind.node.ObjectNode;

/** Opens one board for several people, each in a window of their own, on the real rules and store. */
@SpringJUnitConfig(WorldConfiguration.class)
abstract class BoardPages {

    final ApplicationContext context;
    InterviewId id = new InterviewId("i" + Ids.random());
    private BrowserlessApplicationContext application;

    @SuppressWarnings("NullAway.Init") // the application is started before each test
    BoardPages(ApplicationContext context) {
        this.context = context;
    }

    @BeforeEach
    void start() {
        application = SpringBrowserlessApplicationContext.create(context, BoardPage.class);
    }

    @AfterEach
    void stop() {
        application.close();
    }

    BrowserlessUIContext open(Person person) {
        var user = application.newUser();
        var window = user.newWindow();
        window.activate();
        user.getSession().setAttribute(WorldConfiguration.PERSON, person.id().value());
        window.navigate(BoardPage.class, id.value());
        return window;
    }

    /** Returns what the pages ask. */
    Boards board() {
        return context.getBean(Boards.class);
    }

    /** Does something on the board without a page. */
    void perform(Person by, BoardCommand command) {
        board().perform(id, by, Ids.random(), command);
    }

    static void click(BrowserlessUIContext window, String button) {
        until(window, () -> window.find(Button.class).withText(button).exists());
        window.test(window.find(Button.class).withText(button).single()).click();
    }

    /** Types the reason that a dialog asks for. */
    static void reason(BrowserlessUIContext window, String words) {
        window.activate();
        window.test(window.find(TextArea.class).withLabel("Reason").single()).setValue(words);
    }

    static void look(BrowserlessUIContext window, int number) {
        look(window, q(number).value());
    }

    static void look(BrowserlessUIContext window, String at) {
        tell(window, "pb-look", JacksonUtils.createObjectNode().put("event.detail", at));
    }

    /** Sends an event of the page's script to the server. */
    static void tell(BrowserlessUIContext window, String event, ObjectNode detail) {
        window.activate();
        var layout = window.find(BoardLayout.class).single().getElement();
        layout.getNode().getFeature(ElementListenerMap.class).fireEvent(new DomEvent(layout, event, detail));
    }

    /** Returns the words on the buttons that can be seen. */
    static List<String> buttons(BrowserlessUIContext window) {
        window.activate();
        return window.find(Button.class).all().stream().map(Button::getText).toList();
    }

    static String text(BrowserlessUIContext window) {
        window.activate();
        return BoardWindow.text(window.find(BoardPage.class).single().getElement());
    }

    static void shows(BrowserlessUIContext window, String words) {
        until(window, () -> text(window).contains(words));
    }

    /** Pushed changes arrive from another thread and are shown in the window's next round trip. */
    static void until(BrowserlessUIContext window, Supplier<Boolean> condition) {
        Awaitility.await().atMost(Duration.ofSeconds(20)).pollInSameThread().until(() -> {
            window.activate();
            window.roundTrip();
            return condition.get();
        });
    }
}
