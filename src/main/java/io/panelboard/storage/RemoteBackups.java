package io.panelboard.storage;

import io.panelboard.shared.RuleViolation;

/** A MongoDB has its own tools, which know about its members and shards. */
record RemoteBackups(RemoteMongo mongo) implements Backups {

    @Override
    public StorageFacts facts() {
        return new StorageFacts("MongoDB", mongo.place(), 0, false);
    }

    @Override
    public Backup take() {
        throw new RuleViolation(StorageViolation.BACKUP_ELSEWHERE);
    }
}
