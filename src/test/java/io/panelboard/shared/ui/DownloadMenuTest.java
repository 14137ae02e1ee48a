package io.panelboard.shared.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import com.vaadin.browserless.BrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.server.VaadinResponse;
import com.vaadin.flow.server.streams.DownloadEvent;
import io.panelboard.shared.CommonViolation;
import io.panelboard.shared.RuleViolation;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class DownloadMenuTest extends BrowserlessTest {

    private final DownloadEvent event = mock();

    @Test
    void offersEachFormatWithItsUse() {
        var menu = new DownloadMenu("Export").with("CSV", "a table", e -> {}).with("JSON", "", e -> {});
        UI.getCurrent().add(menu);

        assertThat(find(Anchor.class, menu).all())
                .allSatisfy(link -> assertThat(link.getHref()).isNotEmpty())
                .extracting(Anchor::getText)
                .containsExactly("CSV a table", "JSON");
    }

    @Test
    void sendsAFileThatIsComplete() throws IOException {
        var sent = new ByteArrayOutputStream();
        when(event.getOutputStream()).thenReturn(sent);

        DownloadMenu.send(event, "set.md", "text/markdown", "- Why?".getBytes(StandardCharsets.UTF_8));

        assertThat(sent.toString(StandardCharsets.UTF_8)).isEqualTo("- Why?");
        verify(event).setFileName("set.md");
        verify(event).setContentType("text/markdown");
        verify(event).setContentLength(6);
    }

    @Test
    void answersARefusalWithItsSentence() throws IOException {
        VaadinResponse response = mock();
        when(event.getResponse()).thenReturn(response);

        DownloadMenu.answer(event, e -> {
            throw new RuleViolation(CommonViolation.ADDRESS_UNKNOWN);
        });

        verify(response).sendError(404, CommonViolation.ADDRESS_UNKNOWN.sentence());
    }
}
