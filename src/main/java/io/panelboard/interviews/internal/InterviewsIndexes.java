package io.panelboard.interviews.internal;

import io.panelboard.shared.mongo.Indexes;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;

@Configuration(proxyBeanMethods = false)
class InterviewsIndexes {

    @Bean
    Indexes interviewIndexes() {
        return InterviewsIndexes::ensure;
    }

    static void ensure(MongoOperations mongo) {
        var indexes = mongo.indexOps(MongoInterviews.COLLECTION);
        indexes.createIndex(new Index("seats.person", Sort.Direction.ASC).named("person"));
        indexes.createIndex(new Index("revision", Sort.Direction.ASC).named("revision"));
        indexes.createIndex(new Index("startsAt", Sort.Direction.ASC).named("start"));
    }
}
