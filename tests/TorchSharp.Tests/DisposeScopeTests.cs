using System.Diagnostics;
using TorchSharp;
using static TorchSharp.torch;

namespace TorchSharp.Tests;

public class DisposeScopeTests
{
    [Fact]
    public void A_scope_disposes_what_was_made_in_it()
    {
        Tensor inside, outside = zeros(2);
        using (NewDisposeScope())
            inside = zeros(2) + 1;
        Assert.True(inside.IsInvalid);
        Assert.False(outside.IsInvalid);
    }

    [Fact]
    public void What_is_moved_to_the_outer_scope_lives_as_long_as_that()
    {
        Tensor kept;
        using (NewDisposeScope())
        {
            using (NewDisposeScope())
                kept = ones(2).MoveToOuterDisposeScope();
            Assert.Equal(2f, kept.sum().item<float>());
        }
        Assert.True(kept.IsInvalid);
    }

    [Fact]
    public void What_is_moved_out_of_the_outermost_scope_or_detached_lives_on()
    {
        Tensor moved, detached;
        using (NewDisposeScope())
        {
            moved = ones(2).MoveToOuterDisposeScope();
            detached = ones(2).DetachFromDisposeScope();
        }
        Assert.False(moved.IsInvalid);
        Assert.False(detached.IsInvalid);
    }

    [Fact]
    public void DisposeEverything_empties_a_scope_that_stays_open()
    {
        using var scope = NewDisposeScope();
        var first = ones(2);
        scope.DisposeEverything();
        Assert.True(first.IsInvalid);
        var second = ones(2);
        Assert.Equal(1, scope.DisposablesCount);
        Assert.True(scope.Contains(second));
    }

    [Fact]
    public void DisposeEverythingBut_keeps_what_is_named()
    {
        using var scope = NewDisposeScope();
        var keep = ones(2);
        var drop = ones(2);
        scope.DisposeEverythingBut(keep);
        Assert.False(keep.IsInvalid);
        Assert.True(drop.IsInvalid);
    }

    [Fact]
    public void An_attached_tensor_goes_with_its_new_scope()
    {
        var tensor = ones(2);
        using (var scope = NewDisposeScope()) scope.Attach(tensor);
        Assert.True(tensor.IsInvalid);
    }

    [Fact]
    public void A_wrapped_expression_leaves_its_result_only()
    {
        Tensor? middle = null;
        var result = WrappedTensorDisposeScope(() => (middle = ones(3)) * 2);
        Assert.True(middle!.IsInvalid);
        Assert.Equal(6f, result.sum().item<float>());
    }

    [Fact]
    public void Another_thread_has_scopes_of_its_own()
    {
        using var scope = NewDisposeScope();
        Tensor? elsewhere = null;
        var thread = new Thread(() => elsewhere = ones(2));
        thread.Start();
        thread.Join();
        Assert.False(scope.Contains(elsewhere!));
    }

    [Fact]
    public void A_disposed_tensor_says_so()
    {
        var tensor = ones(2);
        tensor.Dispose();
        tensor.Dispose(); // a second time does nothing
        Assert.Contains("disposed", Assert.Throws<InvalidOperationException>(() => tensor.sum()).Message);
    }

    [Fact]
    public void Statistics_count_what_this_thread_made_and_freed()
    {
        var counted = DisposeScopeManager.Statistics;
        counted.Reset();
        var outside = ones(2);
        using (NewDisposeScope())
        {
            _ = ones(2);
            ones(2).DetachFromDisposeScope();
        }
        outside.Dispose();
        Assert.Equal((1L, 2L, 1L, 1L), (counted.CreatedOutsideScopeCount, counted.CreatedInScopeCount, counted.DetachedFromScopeCount, counted.DisposedInScopeCount));
        Assert.Equal(1, counted.ThreadTotalLiveCount);
    }

    [Fact]
    public void Twenty_gigabytes_of_forgotten_tensors_do_not_fill_the_memory()
    {
        const int megabyte = 1 << 18; // floats
        for (var k = 0; k < 20_000; k++) _ = empty(megabyte);
        Process.GetCurrentProcess().Refresh();
        Assert.True(Process.GetCurrentProcess().WorkingSet64 < 3L << 30);
        // empty() touches no pages, so what libtorch still holds is counted as well.
        Assert.True(Tensor.TotalCount < 5000, $"{Tensor.TotalCount} tensors are still alive");
    }
}
