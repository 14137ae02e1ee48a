package io.panelboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.web.HttpRequestHandler;
import org.springframework.web.servlet.handler.SimpleUrlHandlerMapping;

/** Checks that a stopping server accepts nothing new, finishes what it has begun, and closes its file last. */
class ShutdownTest {

    private static final String STORED = "stored";

    @TempDir
    private Path folder;

    private final CountDownLatch begun = new CountDownLatch(1);
    private final CountDownLatch goOn = new CountDownLatch(1);

    @Test
    void whatWasBegunIsFinishedAndStored() throws Exception {
        try (var http = HttpClient.newHttpClient()) {
            var application = start();
            int port = application.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
            var answer = http.sendAsync(
                    HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/ui/slow"))
                            .build(),
                    BodyHandlers.ofString());
            begun.await();
            var stopping = Thread.ofVirtual().start(application::close);
            await().until(() -> isClosed(port));
            assertThat(answer).isNotDone();

            goOn.countDown();
            assertThat(answer.join().body()).isEqualTo(STORED);
            stopping.join();
        }
        try (var again = start()) {
            assertThat(again.getBean(MongoOperations.class).findById("late", Document.class, "late"))
                    .isNotNull();
        }
    }

    private ConfigurableApplicationContext start() {
        return new SpringApplicationBuilder(PanelboardApplication.class)
                .initializers(context -> context.getBeanFactory().registerSingleton("shutdownTest", this))
                .sources(SlowRequest.class)
                .run(
                        "--panelboard.data=" + folder,
                        "--vaadin.productionMode=true",
                        "--server.port=0",
                        // Longer than a busy machine needs for the request: its duration is not tested here.
                        "--spring.lifecycle.timeout-per-shutdown-phase=60s");
    }

    @Configuration(proxyBeanMethods = false)
    static class SlowRequest {

        @Bean
        SimpleUrlHandlerMapping slow(ShutdownTest test, MongoOperations mongo) {
            var mapping = new SimpleUrlHandlerMapping();
            mapping.setOrder(0);
            HttpRequestHandler slow = (request, response) -> {
                test.begun.countDown();
                try {
                    test.goOn.await();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                    throw new IllegalStateException(e);
                }
                mongo.insert(new Document("_id", "late"), "late");
                // All of it is sent before the handler ends: a client that waits for the end goes on from here.
                response.setContentLength(STORED.length());
                response.getWriter().print(STORED);
                response.flushBuffer();
            };
            mapping.setUrlMap(Map.of("/ui/slow", slow));
            return mapping;
        }
    }

    private static boolean isClosed(int port) {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return !socket.isConnected();
        } catch (IOException refused) {
            return true;
        }
    }
}
