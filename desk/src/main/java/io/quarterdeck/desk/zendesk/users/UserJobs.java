package io.quarterdeck.desk.zendesk.users;

import io.quarterdeck.desk.zendesk.jobs.BulkTask;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What jobs do to users. */
@Configuration(proxyBeanMethods = false)
class UserJobs {

    @Bean
    BulkTask createUsers(UserWriting writing) {
        return new BulkTask(
                "users.create",
                "Bulk Create User",
                "UserCreateFailed",
                (viewer, user) -> BulkTask.done(writing.add(viewer, user).id().value(), "create", "Created"));
    }

    @Bean
    BulkTask updateUsers(UserWriting writing) {
        return new BulkTask(
                "users.update",
                "Bulk Update User",
                "UserUpdateFailed",
                (viewer, user) ->
                        BulkTask.done(writing.change(viewer, user).id().value(), "update", "Updated"));
    }

    @Bean
    BulkTask keepUsers(UserWriting writing) {
        return new BulkTask("users.keep", "Bulk Create Or Update User", "UserUpsertFailed", (viewer, user) -> {
            var kept = writing.keep(viewer, user);
            var id = kept.profile().id().value();
            return kept.isNew() ? BulkTask.done(id, "create", "Created") : BulkTask.done(id, "update", "Updated");
        });
    }

    @Bean
    BulkTask deleteUsers(UserWriting writing) {
        return new BulkTask(
                "users.delete",
                "Bulk Delete User",
                "UserDeleteFailed",
                (viewer, user) ->
                        BulkTask.done(writing.delete(viewer, user).id().value(), "delete", "Deleted"));
    }
}
