package io.panelboard.storage;

import com.mongodb.event.CommandEvent;
import io.micrometer.core.instrument.Tag;
import io.micrometer.core.instrument.binder.mongodb.DefaultMongoCommandTagsProvider;
import java.util.List;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.springframework.stereotype.Component;

/**
 * Limits the tags of the driver's metrics. The usual tags also hold a port and an id that change at each start, so that
 * every restart would begin all time series anew.
 */
@Component
final class CommandTags extends DefaultMongoCommandTagsProvider {

    private static final Set<String> KEPT = Set.of("command", "collection", "status");

    @Override
    public List<Tag> commandTags(CommandEvent event) {
        return StreamSupport.stream(super.commandTags(event).spliterator(), false)
                .filter(tag -> KEPT.contains(tag.getKey()))
                .toList();
    }
}
