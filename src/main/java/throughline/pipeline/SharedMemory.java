package throughline.pipeline;

import java.util.Map;
import org.apache.kafka.streams.state.RocksDBConfigSetter;
import org.rocksdb.BlockBasedTableConfig;
import org.rocksdb.Cache;
import org.rocksdb.LRUCache;
import org.rocksdb.Options;
import org.rocksdb.WriteBufferManager;

/** Bounds the memory of all state stores together, after "Memory management" in the documentation of Kafka Streams. */
public final class SharedMemory implements RocksDBConfigSetter {

    private static final long BLOCKS = 48L * 1024 * 1024;
    private static final long WRITES = 24L * 1024 * 1024;

    // RocksDB makes one of this class for each store; what they share must outlive them all.
    private static final Cache CACHE = new LRUCache(BLOCKS, -1, false, 0.1);
    private static final WriteBufferManager BUFFERS = new WriteBufferManager(WRITES, CACHE);

    @Override
    public void setConfig(String store, Options options, Map<String, Object> settings) {
        BlockBasedTableConfig table = (BlockBasedTableConfig) options.tableFormatConfig();
        table.setBlockCache(CACHE);
        table.setCacheIndexAndFilterBlocks(true);
        table.setCacheIndexAndFilterBlocksWithHighPriority(true);
        table.setPinTopLevelIndexAndFilter(true);
        options.setTableFormatConfig(table);
        options.setWriteBufferManager(BUFFERS);
        options.setWriteBufferSize(2 * 1024 * 1024);
        options.setMaxWriteBufferNumber(2);
        options.setMaxBackgroundJobs(2);
    }

    @Override
    public void close(String store, Options options) {
        // The shared cache and buffers stay for the other stores.
    }
}
