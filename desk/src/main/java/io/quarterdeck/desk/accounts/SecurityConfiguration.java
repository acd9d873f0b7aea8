package io.quarterdeck.desk.accounts;

import io.quarterdeck.desk.kit.Refusal;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Set;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer.FrameOptionsConfig;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Wires the desk's own sign-in into the web: headers and CSRF by Spring Security, admission by {@link Gate}. */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration implements WebMvcConfigurer {

    private static final String POLICY =
            "default-src 'self'; img-src 'self' data: https:; style-src 'self' 'unsafe-inline'; "
                    + "connect-src 'self' ws: wss:; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'self'";

    private static final Set<String> FOR_STRANGERS = Set.of("/api/v2/requests", "/api/v2/requests.json");

    private final Gate gate;
    private final ViewerArgument viewer;

    SecurityConfiguration(Gate gate, ViewerArgument viewer) {
        this.gate = gate;
        this.viewer = viewer;
    }

    @Bean
    static PasswordEncoder passwords() {
        return Argon2PasswordEncoder.defaultsForSpringSecurity_v5_8();
    }

    /** Nobody signs in through Spring Security itself; saying so keeps it from inventing a user. */
    @Bean
    static UserDetailsService nobody() {
        return name -> {
            throw new UsernameNotFoundException(name);
        };
    }

    @Bean
    @ConditionalOnWebApplication
    static SecurityFilterChain chain(HttpSecurity http, ObjectProvider<HandlerExceptionResolver> resolvers)
            throws Exception {
        return http.csrf(it -> it.spa().ignoringRequestMatchers(SecurityConfiguration::bringsItsOwnProof))
                .exceptionHandling(
                        it -> it.accessDeniedHandler((request, response, _) -> forged(request, response, resolvers)))
                .sessionManagement(it -> it.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .requestCache(it -> it.disable())
                .logout(it -> it.disable())
                .authorizeHttpRequests(it -> it.anyRequest().permitAll())
                .headers(it -> it.frameOptions(FrameOptionsConfig::sameOrigin)
                        .contentSecurityPolicy(policy -> policy.policyDirectives(POLICY)))
                .build();
    }

    /** No page can make a browser present credentials, and the token endpoint heeds no cookie. */
    private static boolean bringsItsOwnProof(HttpServletRequest request) {
        return Credentials.presented(request).isPresent()
                || request.getRequestURI().equals("/oauth/tokens")
                || isForStrangers(request);
    }

    /** A request that a stranger makes has no cookie that somebody else could misuse. */
    private static boolean isForStrangers(HttpServletRequest request) {
        return FOR_STRANGERS.contains(request.getRequestURI())
                && Credentials.of(request) instanceof Credentials.None;
    }

    /** A write by cookie alone is answered in the dialect of its path, as any other refusal. */
    private static void forged(
            HttpServletRequest request,
            HttpServletResponse response,
            ObjectProvider<HandlerExceptionResolver> resolvers) {
        var refusal = Refusal.forbidden(
                "no_csrf_token", "Send the XSRF-TOKEN cookie's value in the X-XSRF-TOKEN header, or use a token");
        if (resolvers.orderedStream().allMatch(it -> it.resolveException(request, response, null, refusal) == null)) {
            throw refusal;
        }
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(gate);
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(viewer);
    }
}
