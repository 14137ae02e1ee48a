package io.panelboard.people.ui.layout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.Location;
import org.junit.jupiter.api.Test;
import org.slf4j.MDC;

class ErrorPagesTest {

    @Test
    void aBrokenPageSaysTheNumberUnderWhichTheLogHasIt() {
        // A real event needs an entire router.
        BeforeEnterEvent event = mock();
        when(event.getLocation()).thenReturn(new Location("somewhere"));
        var page = new ErrorPages.Broken();
        MDC.put("http.request.id", "0123456789abcdef");
        try {
            int status = page.setErrorParameter(
                    event, new ErrorParameter<>(Exception.class, new IllegalStateException("broken")));
            assertThat(status).isEqualTo(500);
        } finally {
            MDC.remove("http.request.id");
        }
        assertThat(page.getElement().getTextRecursively())
                .contains("tell whoever runs this server the number 0123456789abcdef.")
                .doesNotContain("broken");
        assertThat(ErrorPages.number()).as("nobody's request").isEmpty();
    }
}
