package io.quarterdeck.desk.accounts;

import io.quarterdeck.desk.kit.BrandScope;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** Who is looking, for doors that are no ordinary endpoints, and whether they still may. */
@Service
public class Viewers {

    private final Members members;

    Viewers(Members members) {
        this.members = members;
    }

    public static Optional<Viewer> of(HttpServletRequest request) {
        return Optional.ofNullable(Caller.of(request).viewer());
    }

    public static Door door(HttpServletRequest request) {
        return Caller.of(request).door();
    }

    /** Whether the person still has the role in which they began to look, and the role the permission. */
    public boolean still(Viewer viewer, Permission permission) {
        return BrandScope.in(viewer.brand(), () -> members.find(viewer.person()))
                .filter(it -> it.role() == viewer.role() && it.role().may(permission))
                .isPresent();
    }
}
