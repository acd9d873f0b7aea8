package io.quarterdeck.desk.accounts;

import io.quarterdeck.desk.kit.Refusal;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/** Lets a request through only to an endpoint that says whom it answers, and only those. */
@Component
class Gate implements HandlerInterceptor {

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof HandlerMethod endpoint && request.getRequestURI().startsWith("/api/")) {
            var caller = Caller.of(request);
            caller.mustNotBeRefused();
            caller.mustCover(request.getMethod(), request.getRequestURI());
            admit(caller, endpoint);
        }
        return true;
    }

    private static void admit(Caller caller, HandlerMethod endpoint) {
        var needs = endpoint.getMethodAnnotation(Needs.class);
        if (needs != null) {
            caller.inBrand().must(needs.value());
            return;
        }
        var open = endpoint.getMethodAnnotation(OpenTo.class);
        if (open == null) {
            throw Refusal.forbidden("closed", "This endpoint does not say whom it answers");
        }
        switch (open.value()) {
            case ANYONE -> {}
            case SIGNED_IN -> caller.signedIn();
        }
    }
}
