package io.quarterdeck.desk.zendesk.helpcentre;

import io.quarterdeck.desk.accounts.Viewers;
import io.quarterdeck.desk.kit.BrandScope;
import io.quarterdeck.desk.kit.Refusal;
import io.quarterdeck.desk.knowledge.readers.Reader;
import io.quarterdeck.desk.knowledge.readers.Readers;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Hands the {@link Reader} to an endpoint of the help centre: who has signed in, or anybody who names a brand. */
@Configuration(proxyBeanMethods = false)
class ReaderArgument implements HandlerMethodArgumentResolver, WebMvcConfigurer {

    private final Readers readers;

    ReaderArgument(Readers readers) {
        this.readers = readers;
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(this);
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Reader.class;
    }

    @Override
    public Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binder) {
        if (BrandScope.current().isEmpty()) {
            throw Refusal.unknownCaller("no_brand", "Name a brand, by its host or in the Quarterdeck-Brand header");
        }
        return readers.of(Viewers.of((HttpServletRequest) request.getNativeRequest()));
    }
}
