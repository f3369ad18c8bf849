package throughline.pipeline;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.cfg.MapperConfig;
import com.fasterxml.jackson.databind.introspect.Annotated;
import com.fasterxml.jackson.databind.introspect.AnnotatedClass;
import com.fasterxml.jackson.databind.introspect.JacksonAnnotationIntrospector;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.jsontype.NamedType;
import com.fasterxml.jackson.databind.jsontype.TypeResolverBuilder;
import com.fasterxml.jackson.databind.jsontype.impl.StdTypeResolverBuilder;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;
import throughline.articles.Article;
import throughline.fetch.Content;

/**
 * How values are written to the log: as JSON that a person can read. Values of a sealed interface carry their own name as {@code
 * "is"}, and fetched bytes are kept compressed.
 */
final class Json {

    static final JsonMapper MAPPER = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS, SerializationFeature.WRITE_DURATIONS_AS_TIMESTAMPS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .annotationIntrospector(new SealedInterfaces())
            .addMixIn(Content.class, PackedContent.class)
            .addMixIn(Article.class, WrittenArticle.class)
            .build();

    private Json() {}

    /** Names the values of a sealed interface by their records' names, so that stage packages need no annotations. */
    private static final class SealedInterfaces extends JacksonAnnotationIntrospector {

        @Override
        public @Nullable TypeResolverBuilder<?> findTypeResolver(
                MapperConfig<?> config, AnnotatedClass type, JavaType base) {
            return sealed(type.getRawType()) == null
                    ? super.findTypeResolver(config, type, base)
                    : new StdTypeResolverBuilder()
                            .init(JsonTypeInfo.Id.NAME, null)
                            .inclusion(JsonTypeInfo.As.PROPERTY)
                            .typeProperty("is");
        }

        @Override
        public @Nullable List<NamedType> findSubtypes(Annotated type) {
            Class<?> parent = sealed(type.getRawType());
            return parent == null
                    ? super.findSubtypes(type)
                    : Arrays.stream(parent.getPermittedSubclasses())
                            .map(one -> new NamedType(one, one.getSimpleName()))
                            .toList();
        }

        /** The sealed interface of ours that {@code type} is, or is a value of. */
        private static @Nullable Class<?> sealed(Class<?> type) {
            if (!type.getName().startsWith("throughline.")) {
                return null;
            }
            if (type.isSealed()) {
                return type;
            }
            return Arrays.stream(type.getInterfaces())
                    .filter(Class::isSealed)
                    .findFirst()
                    .orElse(null);
        }
    }

    /** An {@link Article}, read also from logs that knew its text only as paragraphs; it is written as it is. */
    @com.fasterxml.jackson.databind.annotation.JsonDeserialize(converter = OldArticle.Unfold.class)
    private abstract static class WrittenArticle {}

    /** {@link Content} as its type and its bytes under gzip. */
    @JsonAutoDetect(
            getterVisibility = JsonAutoDetect.Visibility.NONE,
            fieldVisibility = JsonAutoDetect.Visibility.NONE,
            isGetterVisibility = JsonAutoDetect.Visibility.NONE)
    @com.fasterxml.jackson.databind.annotation.JsonSerialize(converter = Pack.class)
    @com.fasterxml.jackson.databind.annotation.JsonDeserialize(converter = Unpack.class)
    private abstract static class PackedContent {}

    @SuppressWarnings("ArrayRecordComponent") // lives only between Content and its JSON
    record Packed(
            @JsonProperty("type") @Nullable String type,
            @JsonProperty("gzip") byte[] gzip) {
        @JsonCreator
        Packed {}
    }

    static final class Pack extends com.fasterxml.jackson.databind.util.StdConverter<Content, Packed> {
        @Override
        public Packed convert(Content content) {
            ByteArrayOutputStream packed = new ByteArrayOutputStream();
            try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
                gzip.write(content.bytes());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return new Packed(content.type(), packed.toByteArray());
        }
    }

    static final class Unpack extends com.fasterxml.jackson.databind.util.StdConverter<Packed, Content> {
        @Override
        public Content convert(Packed packed) {
            try (GZIPInputStream gzip = new GZIPInputStream(new ByteArrayInputStream(packed.gzip()))) {
                return new Content(gzip.readAllBytes(), packed.type());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
