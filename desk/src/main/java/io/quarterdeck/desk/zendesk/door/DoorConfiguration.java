package io.quarterdeck.desk.zendesk.door;

import io.quarterdeck.desk.zendesk.wire.DialectJson;
import jakarta.servlet.Filter;
import java.util.List;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.converter.HttpMessageConverters;
import org.springframework.web.filter.ShallowEtagHeaderFilter;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Puts the dialect's manners around everything under {@code /api/v2}, and around nothing else. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(LimitSettings.class)
class DoorConfiguration implements WebMvcConfigurer {

    private static final String DIALECT = DialectDoor.PREFIX + "/**";
    private static final int AFTER_SECURITY = -50;

    private final AskedArgument asked;
    private final DialectJson json;
    private final RateLimits limits;

    DoorConfiguration(AskedArgument asked, DialectJson json, RateLimits limits) {
        this.asked = asked;
        this.json = json;
        this.limits = limits;
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(asked);
    }

    @Override
    public void configureMessageConverters(HttpMessageConverters.ServerBuilder converters) {
        converters.addCustomConverter(new EnvelopeWriter(json));
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(limits).addPathPatterns(DIALECT);
    }

    @Bean
    static FilterRegistrationBean<DialectDoor> dialectDoor(DialectErrors errors) {
        return only(new DialectDoor(errors), AFTER_SECURITY);
    }

    /** An answer has a tag of its bytes, so that whatever changes in it, a sideload too, is seen. */
    @Bean
    static FilterRegistrationBean<ShallowEtagHeaderFilter> dialectTags() {
        var tags = new ShallowEtagHeaderFilter();
        tags.setWriteWeakETag(true);
        return only(tags, AFTER_SECURITY + 1);
    }

    private static <F extends Filter> FilterRegistrationBean<F> only(F filter, int order) {
        var registration = new FilterRegistrationBean<>(filter);
        registration.addUrlPatterns(DialectDoor.PREFIX + "/*");
        registration.setOrder(order);
        return registration;
    }
}
