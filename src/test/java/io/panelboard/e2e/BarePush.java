package io.panelboard.e2e;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.RouteConfiguration;
import com.vaadin.flow.server.VaadinServiceInitListener;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.web.SecurityFilterChain;

/** The least that Vaadin's push can do, to measure the board against: a button, and one text on every page. */
@EnableAutoConfiguration
class BarePush {

    static final String PATH = "/bare";

    private static final Set<String> UNUSED = Set.of(
            "org.springframework.boot.mongodb.autoconfigure.MongoAutoConfiguration",
            "org.springframework.boot.data.mongodb.autoconfigure.DataMongoAutoConfiguration");

    /** A server of its own in this process; close it when done. */
    static ConfigurableApplicationContext start() {
        return new SpringApplicationBuilder(BarePush.class)
                .properties(Map.of("spring.application.name", "bare-push"))
                .run(
                        "--server.address=127.0.0.1",
                        "--server.port=0",
                        "--vaadin.productionMode=true",
                        "--vaadin.pushMode=automatic",
                        "--vaadin.allowed-packages=com.vaadin",
                        "--logging.level.root=warn",
                        "--spring.main.banner-mode=off",
                        // The program's own settings lie on the class path too, and name health of what is not here.
                        "--management.endpoint.health.validate-group-membership=false",
                        "--spring.autoconfigure.exclude=" + String.join(",", UNUSED));
    }

    static String url(ConfigurableApplicationContext context) {
        if (!(context instanceof WebServerApplicationContext web) || web.getWebServer() == null) {
            throw new IllegalStateException("The bare page has no web server.");
        }
        return "http://127.0.0.1:" + web.getWebServer().getPort();
    }

    /** Spring Security is on the class path, as it is for the board, and lets everybody in. */
    @Bean
    SecurityFilterChain open(HttpSecurity http) {
        return http.authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .csrf(AbstractHttpConfigurer::disable)
                .build();
    }

    @Bean
    VaadinServiceInitListener route() {
        return event -> RouteConfiguration.forApplicationScope().setRoute(PATH.substring(1), BarePage.class);
    }

    /** What one page changes, all show; each is told by a thread of its own, as the board's pages are. */
    static final class BarePage extends Div {

        private static final long serialVersionUID = 1;
        private static final Set<BarePage> OPEN = ConcurrentHashMap.newKeySet();
        private static final AtomicInteger NUMBER = new AtomicInteger();

        private final Text text = new Text("0");

        BarePage() {
            var shown = new Span(text);
            shown.setId("shown");
            var change = new NativeButton("Change", _ -> change());
            change.setId("change");
            add(shown, change);
        }

        @Override
        protected void onAttach(AttachEvent event) {
            OPEN.add(this);
        }

        @Override
        protected void onDetach(DetachEvent event) {
            OPEN.remove(this);
        }

        private static void change() {
            String next = String.valueOf(NUMBER.incrementAndGet());
            OPEN.forEach(page -> page.getUI().ifPresent(ui -> Thread.startVirtualThread(() -> page.show(ui, next))));
        }

        private void show(UI ui, String next) {
            var _ = ui.access(() -> text.setText(next));
        }
    }
}
