package io.quarterdeck.desk.zendesk.account;

import static io.quarterdeck.desk.accounts.Permission.SEE_TEAM;

import io.quarterdeck.desk.accounts.Needs;
import io.quarterdeck.desk.accounts.Viewer;
import io.quarterdeck.desk.zendesk.wire.Envelope;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What clients ask about an account before they use it. The playbook and the roles decide; here it is only told. */
@RestController
@RequestMapping("/api/v2/account/settings")
class SettingsResource {

    record ApiJson(boolean apiTokenAccess, boolean apiPasswordAccess, boolean acceptedApiAgreement) {}

    record BrandsJson(long defaultBrandId, boolean requireBrandOnNewTickets) {}

    record FeaturesJson(
            boolean ticketTagging,
            boolean satisfactionRatings,
            boolean onHoldStatus,
            boolean customStatuses,
            boolean businessHours,
            boolean markdown,
            boolean richContentInEmails,
            boolean voice,
            boolean customObjectsActivated,
            boolean followersAndEmailCcsEnabled) {}

    record LocalizationJson(List<Long> localeIds) {}

    record TicketsJson(
            boolean agentTicketDeletion,
            boolean agentsCanDeleteTickets,
            boolean tagging,
            boolean privateAttachments,
            boolean commentsPublicByDefault,
            boolean usingSkillBasedRouting) {}

    record UsersJson(boolean tagging, boolean timeZoneSelection, boolean languageSelection) {}

    record SettingsJson(
            ApiJson api,
            BrandsJson brands,
            FeaturesJson activeFeatures,
            LocalizationJson localization,
            TicketsJson tickets,
            UsersJson users) {}

    @GetMapping
    @Needs(SEE_TEAM)
    Envelope show(Viewer viewer) {
        return Envelope.of(
                "settings",
                new SettingsJson(
                        new ApiJson(true, false, true),
                        new BrandsJson(viewer.brand().value(), false),
                        new FeaturesJson(true, true, true, true, true, true, true, false, false, true),
                        new LocalizationJson(List.of(LocaleJson.ENGLISH)),
                        new TicketsJson(false, false, true, true, true, false),
                        new UsersJson(true, true, false)));
    }
}
