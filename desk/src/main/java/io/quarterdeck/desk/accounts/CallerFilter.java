package io.quarterdeck.desk.accounts;

import io.quarterdeck.desk.kit.BrandScope;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Has it found out who calls and for which brand, and answers the request inside that brand. */
@Component
@Order(Ordered.LOWEST_PRECEDENCE)
class CallerFilter extends OncePerRequestFilter {

    private final Callers callers;

    CallerFilter(Callers callers) {
        this.callers = callers;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getRequestURI().startsWith("/api/")
                && !request.getRequestURI().startsWith("/oauth/authorizations");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var caller = callers.of(request);
        caller.remember(request);
        if (caller.brandToEnter() == null) {
            chain.doFilter(request, response);
            return;
        }
        try {
            BrandScope.<Object, Exception>in(caller.brandToEnter(), () -> {
                chain.doFilter(request, response);
                return response;
            });
        } catch (ServletException | IOException | RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new ServletException(e);
        }
    }
}
