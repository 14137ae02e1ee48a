package io.panelboard.people.signin.web;

import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.VaadinServletService;
import com.vaadin.flow.server.communication.JSR356WebsocketInitializer;
import com.vaadin.flow.spring.SpringServlet;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.atmosphere.cpr.ApplicationConfig;
import org.atmosphere.cpr.AtmosphereFramework;
import org.atmosphere.cpr.AtmosphereRequest;
import org.atmosphere.websocket.WebSocket;
import org.atmosphere.websocket.protocol.SimpleHttpProtocol;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Makes a page's push socket one that listens: pages send by XHR, so a frame that is more than a heartbeat closes the
 * socket before anything of it is collected or logged. Flow itself collects fragments until the announced length has
 * arrived, and serves requests from a socket past the servlet's filters. A socket that takes nothing is closed too.
 */
@Configuration(proxyBeanMethods = false)
class ListeningSockets {

    /** Limits how long a page may take to read what was written to it; one that comes back opens another socket. */
    static final Duration TO_TAKE = Duration.ofSeconds(10);

    /** Chooses protocol, broadcaster and time limit of the sockets that Vaadin opens; they are read from the servlet's parameters. */
    @Bean
    static BeanPostProcessor socketsOnlyListen() {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                if (bean instanceof ServletRegistrationBean<?> servlet
                        && servlet.getServlet() instanceof SpringServlet) {
                    servlet.addInitParameter(ApplicationConfig.WEBSOCKET_PROTOCOL, ListenOnlyProtocol.class.getName());
                    servlet.addInitParameter(ApplicationConfig.BROADCASTER_CLASS, PromptBroadcaster.class.getName());
                    servlet.addInitParameter(
                            ApplicationConfig.WEBSOCKET_WRITE_TIMEOUT, String.valueOf(TO_TAKE.toMillis()));
                }
                return bean;
            }
        };
    }

    /**
     * Writes to each page on a virtual thread: a write waits for the one before it, and Atmosphere's own two hundred
     * threads would all wait for pages that take nothing.
     */
    @Bean
    VaadinServiceInitListener pagesWaitForNoOtherPage() {
        return event -> {
            if (event.getSource() instanceof VaadinServletService service) {
                var servlet = service.getServlet();
                String name = JSR356WebsocketInitializer.getAttributeName(servlet.getServletName());
                if (servlet.getServletContext().getAttribute(name) instanceof AtmosphereFramework framework) {
                    ExecutorService writers = Executors.newVirtualThreadPerTaskExecutor();
                    framework
                            .getBroadcasterFactory()
                            .lookupAll()
                            .forEach(broadcaster ->
                                    broadcaster.getBroadcasterConfig().setAsyncWriteService(writers, true));
                    event.getSource().addServiceDestroyListener(_ -> writers.shutdownNow());
                }
            }
        };
    }

    /** Passes nothing on of what a page sends through its socket, and closes the socket unless it was a heartbeat. */
    public static final class ListenOnlyProtocol extends SimpleHttpProtocol {

        private static final long serialVersionUID = 1;
        private static final Logger LOG = LoggerFactory.getLogger(ListeningSockets.class);
        /** Limits a heartbeat, which is a letter or white space. */
        private static final int HEARTBEAT = 4;

        @Override
        public List<AtmosphereRequest> onMessage(WebSocket socket, String data) {
            if (data.length() > HEARTBEAT || !data.strip().matches("X?")) {
                close(socket);
            }
            return List.of();
        }

        @Override
        public List<AtmosphereRequest> onMessage(WebSocket socket, byte[] data, int offset, int length) {
            close(socket);
            return List.of();
        }

        private static void close(WebSocket socket) {
            LOG.debug("A socket that is to listen sent something; it is closed");
            socket.close();
        }
    }
}
