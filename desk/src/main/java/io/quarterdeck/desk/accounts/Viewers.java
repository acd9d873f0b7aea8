package io.quarterdeck.desk.accounts;

import io.quarterdeck.desk.kit.BrandId;
import io.quarterdeck.desk.kit.BrandScope;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** Who is looking, for doors that are no ordinary endpoints, and whether they still may. */
@Service
public class Viewers {

    private final Members members;
    private final Brands brands;

    Viewers(Members members, Brands brands) {
        this.members = members;
        this.brands = brands;
    }

    public static Optional<Viewer> of(HttpServletRequest request) {
        return Optional.ofNullable(Caller.of(request).viewer());
    }

    /** Who sits before the browser; nobody when a program calls with a token. */
    public static Optional<Person> person(HttpServletRequest request) {
        var caller = Caller.of(request);
        return caller.door() == Door.SESSION ? Optional.ofNullable(caller.person()) : Optional.empty();
    }

    /** The token that a program came with. */
    public static Optional<String> token(HttpServletRequest request) {
        return Credentials.of(request) instanceof Credentials.Token(String secret)
                ? Optional.of(secret)
                : Optional.empty();
    }

    /** A person as a member of one brand, if they are. */
    public Optional<Viewer> in(BrandId brand, Person person) {
        return BrandScope.in(brand, () -> members.find(person.id()))
                .filter(_ -> isOpen(brand))
                .map(it -> new Viewer(brand, it.person(), it.name(), it.role()));
    }

    public static Door door(HttpServletRequest request) {
        return Caller.of(request).door();
    }

    /** Whether the person still has the role in which they began to look, and the role the permission. */
    public boolean still(Viewer viewer, Permission permission) {
        return BrandScope.in(viewer.brand(), () -> members.find(viewer.person()))
                .filter(it -> it.role() == viewer.role() && it.role().may(permission))
                .filter(_ -> isOpen(viewer.brand()))
                .isPresent();
    }

    private boolean isOpen(BrandId brand) {
        return brands.find(brand).filter(it -> !it.isRetired()).isPresent();
    }
}
