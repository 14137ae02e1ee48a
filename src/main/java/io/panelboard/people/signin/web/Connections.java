package io.panelboard.people.signin.web;

import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;

/** Bounds what a connection may keep: the time its request takes to arrive, and what it does not read. */
@Component
class Connections implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {

    /**
     * Limits what the system keeps of an answer that is not read, in bytes; Linux takes twice as much. By itself it
     * would keep up to 4 MB for each connection.
     */
    private static final int SEND_BUFFER = 131_072;

    @Override
    public void customize(TomcatServletWebServerFactory tomcat) {
        tomcat.setProtocol(RequestDeadline.class.getName());
        tomcat.addConnectorCustomizers(
                connector -> connector.setProperty("socket.txBufSize", String.valueOf(SEND_BUFFER)));
    }
}
