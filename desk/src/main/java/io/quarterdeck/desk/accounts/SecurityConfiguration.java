package io.quarterdeck.desk.accounts;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
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
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Wires the desk's own sign-in into the web: headers and CSRF by Spring Security, admission by {@link Gate}. */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration implements WebMvcConfigurer {

    private static final String POLICY =
            "default-src 'self'; img-src 'self' data: https:; style-src 'self' 'unsafe-inline'; "
                    + "connect-src 'self' ws: wss:; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'self'";

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
    static SecurityFilterChain chain(HttpSecurity http) throws Exception {
        return http.csrf(it -> it.spa().ignoringRequestMatchers(SecurityConfiguration::bringsItsOwnProof))
                .sessionManagement(it -> it.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .requestCache(it -> it.disable())
                .logout(it -> it.disable())
                .authorizeHttpRequests(it -> it.anyRequest().permitAll())
                .headers(it -> it.frameOptions(FrameOptionsConfig::sameOrigin)
                        .contentSecurityPolicy(policy -> policy.policyDirectives(POLICY)))
                .build();
    }

    /** No page can make a browser send an Authorization header, and the token endpoint heeds no cookie. */
    private static boolean bringsItsOwnProof(HttpServletRequest request) {
        return request.getHeader("Authorization") != null
                || request.getRequestURI().equals("/oauth/tokens");
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
