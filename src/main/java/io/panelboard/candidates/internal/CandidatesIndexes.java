package io.panelboard.candidates.internal;

import io.panelboard.shared.mongo.Indexes;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;

@Configuration(proxyBeanMethods = false)
class CandidatesIndexes {

    @Bean
    Indexes candidateIndexes() {
        return CandidatesIndexes::ensure;
    }

    static void ensure(MongoOperations mongo) {
        mongo.indexOps(MongoCandidates.COLLECTION)
                .createIndex(new Index("email", Sort.Direction.ASC).unique().named("email"));
    }
}
