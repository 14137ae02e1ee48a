package io.panelboard.questions.internal;

import io.panelboard.shared.mongo.Indexes;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;

@Configuration(proxyBeanMethods = false)
class QuestionsIndexes {

    @Bean
    Indexes questionIndexes() {
        return QuestionsIndexes::ensure;
    }

    static void ensure(MongoOperations mongo) {
        mongo.indexOps(MongoQuestionSets.REVISIONS).createIndex(new Index("set", Sort.Direction.ASC).named("set"));
        mongo.indexOps(MongoCompetencies.COLLECTION)
                .createIndex(new Index("key", Sort.Direction.ASC).named("key").unique());
    }
}
