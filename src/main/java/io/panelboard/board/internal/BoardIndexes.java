package io.panelboard.board.internal;

import io.panelboard.shared.mongo.Indexes;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class BoardIndexes {

    @Bean
    Indexes marksOfBoards() {
        return BoardStore::ensureIndexes;
    }
}
