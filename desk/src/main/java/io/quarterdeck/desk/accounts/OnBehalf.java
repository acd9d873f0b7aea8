package io.quarterdeck.desk.accounts;

import io.quarterdeck.desk.kit.BrandScope;
import io.quarterdeck.desk.kit.Refusal;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Lets an administrator's token act for another member of the brand, named by mail address in {@code X-On-Behalf-Of}.
 * From then on the request is that member's: their role, their name on what they write.
 */
@Component
class OnBehalf {

    private static final Logger log = LoggerFactory.getLogger(OnBehalf.class);
    private static final String HEADER = "X-On-Behalf-Of";

    private final Members members;

    OnBehalf(Members members) {
        this.members = members;
    }

    Caller meant(Bearer bearer, HttpServletRequest request) {
        var meant = Optional.ofNullable(request.getHeader(HEADER)).map(String::strip);
        return meant.map(it -> acting(bearer, it)).orElseGet(() -> Caller.of(bearer));
    }

    private Caller acting(Bearer bearer, String address) {
        var viewer = bearer.viewer();
        if (!bearer.scopes().impersonates() || viewer.role() != Role.ADMIN) {
            return Caller.refused(Refusal.unknownCaller(
                    "on_behalf_of", "Only an administrator's token with the scope impersonate acts for others"));
        }
        return BrandScope.in(viewer.brand(), members::all).stream()
                .filter(it -> it.email().equalsIgnoreCase(address))
                .findFirst()
                .map(it -> acting(bearer, it))
                .orElseGet(() -> Caller.refused(Refusal.unknownCaller(
                        "on_behalf_of", "Nobody in this brand has the address that X-On-Behalf-Of names")));
    }

    private static Caller acting(Bearer bearer, Member member) {
        var viewer = bearer.viewer();
        log.info(
                "acts on behalf of another person={} for={}",
                viewer.person().value(),
                member.person().value());
        var meant = new Viewer(viewer.brand(), member.person(), member.name(), member.role());
        return Caller.of(new Bearer(meant, bearer.scopes().without("impersonate")));
    }
}
