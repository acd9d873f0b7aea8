package io.quarterdeck.desk.kit.blobs;

import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Says where the files of this installation are kept. */
@Configuration(proxyBeanMethods = false)
class BlobConfiguration {

    @Bean
    Blobs blobs(@Value("${quarterdeck.home}") Path home) {
        return new FolderBlobs(home.resolve("blobs"));
    }
}
